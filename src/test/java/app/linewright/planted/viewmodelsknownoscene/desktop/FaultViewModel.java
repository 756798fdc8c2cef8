package app.linewright.planted.viewmodelsknownoscene.desktop;

import javafx.scene.Node;

record FaultViewModel(Node node) {}
