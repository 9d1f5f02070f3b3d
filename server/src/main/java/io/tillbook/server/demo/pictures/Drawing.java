package io.tillbook.server.demo.pictures;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.image.BufferedImage;

/** Draws a product: its shape in a colour of its own, on paper of the same colour. */
public final class Drawing {
    private static final int SIDE = 480;
    /** So far apart around the circle of colours that neighbours differ. */
    private static final float GOLDEN = 0.618f;

    private Drawing() {}

    /**
     * A picture.
     *
     * @param number tells products of one form apart by their colours
     */
    public static BufferedImage of(Form form, int number) {
        BufferedImage image = new BufferedImage(SIDE, SIDE, BufferedImage.TYPE_INT_RGB);
        float hue = number * GOLDEN % 1;
        Graphics2D pen = image.createGraphics();
        try {
            pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
            fill(pen, Color.getHSBColor(hue, 0.08f, 0.98f), new Rectangle(SIDE, SIDE));
            fill(pen, Color.getHSBColor(hue, 0.55f, 0.82f), form.body());
            fill(pen, Color.getHSBColor(hue, 0.75f, 0.52f), form.accent());
        } finally {
            pen.dispose();
        }
        return image;
    }

    private static void fill(Graphics2D pen, Color color, Shape shape) {
        pen.setColor(color);
        pen.fill(shape);
    }
}
