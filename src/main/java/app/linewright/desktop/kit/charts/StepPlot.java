package app.linewright.desktop.kit.charts;

import app.linewright.desktop.kit.charts.StepChart.Line;
import app.linewright.desktop.kit.charts.StepChart.Role;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Stroke;
import java.text.FieldPosition;
import java.text.NumberFormat;
import java.text.ParsePosition;
import java.text.SimpleDateFormat;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Date;
import java.util.Locale;
import java.util.TimeZone;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.AxisLocation;
import org.jfree.chart.axis.DateAxis;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.plot.IntervalMarker;
import org.jfree.chart.plot.SeriesRenderingOrder;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYStepRenderer;
import org.jfree.chart.ui.Layer;
import org.jfree.chart.ui.RectangleInsets;
import org.jfree.data.xy.XYSeries;
import org.jfree.data.xy.XYSeriesCollection;

/** Draws a {@link StepChart} by JFreeChart: horizontal grid, values at the right, time at the foot. */
final class StepPlot {
    /** The room at the right in which lines are named. */
    static final int NAMES = 92;
    /** How much of the height stays free above and below the data. */
    private static final double AIR = 0.06;

    private static final Stroke STRONG = new BasicStroke(2, BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER);
    private static final Stroke PLAIN = new BasicStroke(1.5f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER);
    private static final Stroke THIN = new BasicStroke(1);
    private static final Stroke DASHED =
            new BasicStroke(1.5f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER, 10, new float[] {5, 2}, 0);
    private static final Stroke DOTTED =
            new BasicStroke(1.5f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER, 10, new float[] {2, 2}, 0);

    private final StepChart shown;
    private final ChartColours colours;
    private final ZoneId zone;
    private final Locale locale;
    private final StepChart.Figure figure;

    StepPlot(StepChart shown, ChartColours colours, ZoneId zone, Locale locale, StepChart.Figure figure) {
        this.shown = shown;
        this.colours = colours;
        this.zone = zone;
        this.locale = locale;
        this.figure = figure;
    }

    JFreeChart chart() {
        var data = new XYSeriesCollection();
        var renderer = new XYStepRenderer();
        renderer.setDefaultShapesVisible(false);
        int named = 0;
        for (var line : shown.lines()) {
            int index = data.getSeriesCount();
            data.addSeries(series(line, index));
            renderer.setSeriesPaint(index, colour(line.role(), named));
            renderer.setSeriesStroke(index, stroke(line.role(), named));
            named += line.role() == Role.NAMED ? 1 : 0;
        }
        var plot = new XYPlot(data, time(), values(), renderer);
        // The first series is drawn last otherwise, and the fair line must lie on top.
        plot.setSeriesRenderingOrder(SeriesRenderingOrder.FORWARD);
        plot.setBackgroundPaint(colours.surface());
        plot.setOutlineVisible(false);
        plot.setDomainGridlinesVisible(false);
        plot.setRangeGridlinePaint(colours.grid());
        plot.setRangeGridlineStroke(THIN);
        plot.setAxisOffset(RectangleInsets.ZERO_INSETS);
        plot.setInsets(RectangleInsets.ZERO_INSETS);
        plot.setRangeAxisLocation(AxisLocation.BOTTOM_OR_RIGHT);
        shown.spells().forEach(spell -> plot.addDomainMarker(spell(spell), Layer.BACKGROUND));
        var chart = new JFreeChart(null, null, plot, false);
        chart.setBackgroundPaint(colours.surface());
        chart.setBorderVisible(false);
        chart.setPadding(new RectangleInsets(8, 12, 4, NAMES));
        return chart;
    }

    private XYSeries series(Line line, int index) {
        var series = new XYSeries(index, false, true);
        double last = Double.NaN;
        for (var step : line.steps()) {
            var value = Double.isNaN(step.value()) ? null : Double.valueOf(step.value());
            series.add((double) step.at().toEpochMilli(), value);
            last = step.value();
        }
        if (!Double.isNaN(last)) {
            series.add((double) shown.end().toEpochMilli(), last);
        }
        return series;
    }

    /** The colour of a line; {@code n} counts those named before it. */
    Color colour(Role role, int n) {
        return switch (role) {
            case FAIR -> colours.fair();
            case NAMED -> colours.series(n);
            case OTHER -> new Color(
                    colours.axis().getRed(), colours.axis().getGreen(), colours.axis().getBlue(), 140);
        };
    }

    private static Stroke stroke(Role role, int n) {
        return switch (role) {
            case FAIR -> STRONG;
            case NAMED -> switch (n) {
                case 0, 1 -> PLAIN;
                case 2 -> DASHED;
                default -> DOTTED;
            };
            case OTHER -> THIN;
        };
    }

    private DateAxis time() {
        var axis = new DateAxis(null, TimeZone.getTimeZone(zone), locale);
        var first = shown.instants().getFirst();
        var last = shown.end().isAfter(first) ? shown.end() : first.plusSeconds(60);
        axis.setRange(Date.from(first), Date.from(last));
        var format = new SimpleDateFormat(pattern(Duration.between(first, last)), locale);
        format.setTimeZone(TimeZone.getTimeZone(zone));
        axis.setDateFormatOverride(format);
        axis.setLowerMargin(0);
        axis.setUpperMargin(0);
        axis.setAxisLinePaint(colours.axis());
        axis.setTickMarkPaint(colours.axis());
        axis.setTickMarkInsideLength(0);
        axis.setTickLabelPaint(colours.quiet());
        axis.setTickLabelFont(ChartFonts.caption());
        axis.setTickLabelInsets(new RectangleInsets(4, 8, 0, 8));
        return axis;
    }

    /** So fine that no two labels in a row are the same. */
    private static String pattern(Duration span) {
        if (span.toMinutes() < 15) {
            return "HH:mm:ss";
        }
        return span.toHours() < 36 ? "HH:mm" : "d MMM";
    }

    private NumberAxis values() {
        double low = Double.POSITIVE_INFINITY;
        double high = Double.NEGATIVE_INFINITY;
        for (var line : shown.lines()) {
            for (var step : line.steps()) {
                if (!Double.isNaN(step.value())) {
                    low = Math.min(low, step.value());
                    high = Math.max(high, step.value());
                }
            }
        }
        double air = Math.max((high - low) * AIR, Math.abs(high) * 0.002);
        var axis = new NumberAxis();
        axis.setAutoRangeIncludesZero(false);
        axis.setRange(low - air, high + air);
        axis.setNumberFormatOverride(new AxisFigure(figure));
        axis.setAxisLineVisible(false);
        axis.setTickMarksVisible(false);
        axis.setTickLabelPaint(colours.quiet());
        axis.setTickLabelFont(ChartFonts.caption());
        axis.setTickLabelInsets(new RectangleInsets(6, 8, 6, 4));
        return axis;
    }

    private IntervalMarker spell(StepChart.Spell spell) {
        var to = spell.to().isAfter(spell.from()) ? spell.to() : spell.from().plusSeconds(1);
        return new IntervalMarker(
                (double) spell.from().toEpochMilli(), (double) to.toEpochMilli(), colours.band());
    }

    /** Writes axis values as prices are written. */
    private static final class AxisFigure extends NumberFormat {
        private static final long serialVersionUID = 1;

        private final transient StepChart.Figure figure;

        AxisFigure(StepChart.Figure figure) {
            this.figure = figure;
        }

        @Override
        public StringBuffer format(double value, StringBuffer to, FieldPosition position) {
            return to.append(figure.of(Role.NAMED, value));
        }

        @Override
        public StringBuffer format(long value, StringBuffer to, FieldPosition position) {
            return format((double) value, to, position);
        }

        @Override
        public Number parse(String source, ParsePosition position) {
            throw new UnsupportedOperationException("An axis is only written.");
        }
    }
}
