package app.linewright.planted.chartsonlyinthekit.desktop.board;

import org.jfree.chart.JFreeChart;

record Fault(JFreeChart chart) {}
