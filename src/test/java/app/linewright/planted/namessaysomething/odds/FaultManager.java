package app.linewright.planted.namessaysomething.odds;

final class FaultManager {}
