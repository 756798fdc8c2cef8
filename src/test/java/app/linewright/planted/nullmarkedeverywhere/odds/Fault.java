package app.linewright.planted.nullmarkedeverywhere.odds;

final class Fault {}
