@echo off
rem Starts Linewright on the Java that its package brings, or else on a Java 25, wherever it finds one. There
rem LINEWRIGHT_JAVA chooses: a JDK's folder, or its java.exe.
rem A path may hold any sign that Windows allows, so one is only ever expanded between quotes, and outside of blocks.
setlocal EnableExtensions DisableDelayedExpansion
for %%A in ("%~dp0..") do set "APP=%%~fA"
set "FOUND="

rem An installed package brings its own and keeps to it: JavaFX is in that one.
call :try "%APP%\..\runtime"
if defined FOUND goto command
if not defined LINEWRIGHT_JAVA goto home
set "CHOSEN=%LINEWRIGHT_JAVA:"=%"
for %%J in ("%CHOSEN%") do if /i "%%~nxJ" == "java.exe" set "CHOSEN=%%~dpJ.."
if not exist "%CHOSEN%\bin\java.exe" goto nowhere
call :try "%CHOSEN%"
if defined FOUND goto command
echo LINEWRIGHT_JAVA is "%CHOSEN%", which is no Java 25; set it to the folder of a JDK 25. 1>&2
exit /b 1
:nowhere
echo LINEWRIGHT_JAVA is "%CHOSEN%", where no java can be started; set it to the folder of a JDK 25. 1>&2
exit /b 1

:home
if not defined JAVA_HOME goto path
call :try "%JAVA_HOME:"=%"
if defined FOUND goto command

:path
rem An older Java first on the path is passed over.
for /f "delims=" %%J in ('where $PATH:java.exe 2^>nul') do if not defined FOUND call :try "%%~dpJ.."
if defined FOUND goto command
for %%V in (Java "Eclipse Adoptium" Zulu Microsoft "Amazon Corretto" BellSoft Semeru SapMachine) do (
  for /d %%D in ("%ProgramFiles%\%%~V\*") do if not defined FOUND call :try "%%~D"
)
for /d %%D in ("%USERPROFILE%\.jdks\*") do if not defined FOUND call :try "%%~D"
for /d %%D in ("%USERPROFILE%\scoop\apps\*jdk*") do if not defined FOUND call :try "%%~D\current"
if defined FOUND goto command
echo Linewright needs a JDK 25 and found none; install one (any vendor), or set LINEWRIGHT_JAVA to the folder of one. 1>&2
exit /b 1

rem :try FOLDER sets FOUND to the folder if a Java of version 25 is there, by its release file. The dot before 25 stands
rem for a quote, which findstr and this shell would each read in their own way.
:try
if not exist "%~1\bin\java.exe" exit /b
if not exist "%~1\release" exit /b
findstr /b /r /c:"JAVA_VERSION=.25[^0-9]" "%~1\release" >nul 2>nul
if not errorlevel 1 set "FOUND=%~f1"
exit /b

rem What the arguments ask for; nothing for the window. The shell takes --home=DIR apart as it does --home DIR.
:command
set "COMMAND="
:look
if "%~1" == "" goto start
set "WORD=%~1"
shift /1
if "%WORD%" == "--home" goto value
for %%H in (-h --help -V --version) do if "%WORD%" == "%%H" set "COMMAND=help"
if "%WORD:~0,1%" == "-" goto look
set "COMMAND=%WORD%"
goto start
:value
shift /1
goto look

rem A cache of another JDK or of other jars is passed over; the JVM's words about it are of no use here.
:start
if not defined COMMAND goto window
if "%COMMAND%" == "tour" goto window
rem An import is long work, and worth the optimising compiler.
set "OPTIONS=-XX:+UseSerialGC -XX:TieredStopAtLevel=1"
if "%COMMAND%" == "import" set "OPTIONS="
"%FOUND%\bin\java.exe" "-XX:AOTCache=%APP%\lib\linewright.aot" -Xlog:disable %OPTIONS% -cp "%APP%\lib\linewright.jar" app.linewright.Launcher %*
exit /b %ERRORLEVEL%

:window
rem A package has no such folder: JavaFX is in its Java.
set MODULES=
if exist "%APP%\lib\javafx" set MODULES=--module-path "%APP%\lib\javafx" --add-modules javafx.controls,javafx.fxml
"%FOUND%\bin\java.exe" "-XX:AOTCache=%APP%\lib\window.aot" -Xlog:disable %MODULES% --enable-native-access=javafx.graphics,ALL-UNNAMED -cp "%APP%\lib\linewright.jar" app.linewright.Launcher %*
exit /b %ERRORLEVEL%
