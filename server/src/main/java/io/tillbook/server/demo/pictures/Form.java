package io.tillbook.server.demo.pictures;

import java.awt.Polygon;
import java.awt.Rectangle;
import java.awt.Shape;
import java.awt.geom.Area;
import java.awt.geom.Ellipse2D;
import java.awt.geom.RoundRectangle2D;
import java.util.stream.Stream;

/**
 * The form of a kind of goods, drawn for 480 × 480.
 *
 * @param body most of it
 * @param accent what is darker
 */
public record Form(Shape body, Shape accent) {
    /** Milk and what is made of it. */
    public static final Form CARTON =
            new Form(of(box(150, 170, 180, 240, 8), polygon(150, 180, 195, 90, 285, 90, 330, 180)),
                    of(box(150, 260, 180, 80, 0), box(195, 70, 90, 26, 6)));
    /** What is baked. */
    public static final Form LOAF = new Form(
            of(box(90, 200, 300, 160, 40), round(80, 140, 150, 130), round(165, 120, 150, 140),
                    round(250, 140, 150, 130)),
            of(box(150, 190, 18, 70, 9), box(231, 175, 18, 70, 9), box(312, 190, 18, 70, 9)));
    /** What comes in bags. */
    public static final Form BAG = new Form(of(polygon(130, 90, 350, 90, 340, 240, 360, 400, 120, 400, 140, 240)),
            of(box(124, 84, 232, 26, 4), round(180, 190, 120, 120), box(118, 378, 244, 24, 4)));
    /** What is drunk. */
    public static final Form BOTTLE = new Form(
            of(box(170, 190, 140, 220, 36), polygon(170, 220, 215, 130, 265, 130, 310, 220), box(212, 80, 56, 80, 6)),
            of(box(206, 66, 68, 34, 8), box(170, 260, 140, 84, 0)));
    /** What comes in sacks and boxes, for the kitchen. */
    public static final Form SACK =
            new Form(of(box(120, 150, 240, 260, 60), polygon(170, 170, 150, 80, 330, 80, 310, 170)),
                    of(box(160, 140, 160, 22, 10), round(190, 220, 100, 120)));
    /** What is used up in a household. */
    public static final Form PUMP = new Form(of(box(150, 200, 180, 210, 30), box(222, 110, 36, 100, 4)),
            of(polygon(180, 84, 290, 84, 290, 124, 214, 124, 180, 112), box(180, 270, 120, 80, 12)));
    /** What has grown. */
    public static final Form FRUIT =
            new Form(of(round(110, 140, 170, 250), round(200, 140, 170, 250), round(130, 150, 220, 246)),
                    of(polygon(236, 160, 228, 80, 246, 76, 252, 160), round(250, 84, 96, 46)));
    /** What is worn above. */
    public static final Form SHIRT = new Form(
            of(polygon(180, 90, 300, 90, 410, 160, 372, 232, 330, 206, 330, 400, 150, 400, 150, 206, 108, 232, 70,
                    160)),
            of(polygon(196, 90, 284, 90, 240, 140), box(150, 372, 180, 28, 0)));
    /** What is worn below. */
    public static final Form SOCK = new Form(
            of(box(170, 80, 110, 240, 16), polygon(170, 270, 280, 290, 380, 330, 380, 396, 230, 396, 170, 340)),
            of(box(164, 80, 122, 44, 10), round(320, 320, 76, 78)));

    private static Area of(Shape... shapes) {
        Area area = new Area();
        Stream.of(shapes).map(Area::new).forEach(area::add);
        return area;
    }

    private static Shape box(int x, int y, int width, int height, int corner) {
        return corner == 0 ? new Rectangle(x, y, width, height)
                : new RoundRectangle2D.Float(x, y, width, height, corner, corner);
    }

    private static Shape round(int x, int y, int width, int height) {
        return new Ellipse2D.Float(x, y, width, height);
    }

    private static Shape polygon(int... places) {
        Polygon polygon = new Polygon();
        for (int each = 0; each < places.length; each += 2) {
            polygon.addPoint(places[each], places[each + 1]);
        }
        return polygon;
    }
}
