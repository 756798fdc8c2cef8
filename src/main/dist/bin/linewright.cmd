@echo off
rem Starts Linewright on a JDK 25, wherever it finds one. Set LINEWRIGHT_JAVA to choose: the folder of a JDK.
setlocal EnableExtensions
set "APP=%~dp0.."
set "FOUND="

if defined LINEWRIGHT_JAVA (
  if not exist "%LINEWRIGHT_JAVA%\bin\java.exe" (
    echo LINEWRIGHT_JAVA is %LINEWRIGHT_JAVA%, where no java can be started; set it to the folder of a JDK 25. 1>&2
    exit /b 1
  )
  set "FOUND=%LINEWRIGHT_JAVA%"
  goto start
)
if defined JAVA_HOME call :try "%JAVA_HOME%"
if defined FOUND goto start
for %%J in (java.exe) do if not "%%~$PATH:J" == "" call :try "%%~dp$PATH:J.."
if defined FOUND goto start
for %%V in (Java "Eclipse Adoptium" Zulu Microsoft Amazon BellSoft Semeru SapMachine) do (
  for /d %%D in ("%ProgramFiles%\%%~V\*") do if not defined FOUND call :try "%%~D"
)
for /d %%D in ("%USERPROFILE%\.jdks\*") do if not defined FOUND call :try "%%~D"
for /d %%D in ("%USERPROFILE%\scoop\apps\*jdk*") do if not defined FOUND call :try "%%~D\current"
if defined FOUND goto start
echo Linewright needs a JDK 25 and found none; install one (any vendor), or set LINEWRIGHT_JAVA to the folder of one. 1>&2
exit /b 1

:try
if not exist "%~1\bin\java.exe" exit /b
if not exist "%~1\release" exit /b
findstr /b /c:"JAVA_VERSION=\"25\"" /c:"JAVA_VERSION=\"25." "%~1\release" >nul 2>nul && set "FOUND=%~f1"
exit /b

:start
set "OPTIONS=-XX:+UseSerialGC -XX:TieredStopAtLevel=1"
set "CACHE=%APP%\lib\linewright.aot"
if /i "%~1" == "import" set "OPTIONS=-XX:+UseParallelGC"
if "%~1" == "" goto window
if /i "%~1" == "--home" if "%~3" == "" goto window
goto run

:window
set "CACHE=%APP%\lib\window.aot"
set "OPTIONS=--module-path "%APP%\lib\javafx" --add-modules javafx.controls,javafx.fxml --enable-native-access=javafx.graphics,ALL-UNNAMED"

:run
rem A cache of another JDK or of other jars is passed over; the JVM's words about it are of no use here.
if exist "%CACHE%" set "OPTIONS=%OPTIONS% -XX:AOTCache="%CACHE%" -Xlog:disable"
"%FOUND%\bin\java.exe" %OPTIONS% -cp "%APP%\lib\linewright.jar" app.linewright.Launcher %*
exit /b %ERRORLEVEL%
