package app.linewright.planted.javafxonlyonthedesktop.odds;

import javafx.beans.property.DoubleProperty;

record Fault(DoubleProperty price) {}
