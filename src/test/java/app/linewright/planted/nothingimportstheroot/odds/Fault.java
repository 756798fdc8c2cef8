package app.linewright.planted.nothingimportstheroot.odds;

import app.linewright.planted.nothingimportstheroot.Composition;

record Fault(Composition whole) {}
