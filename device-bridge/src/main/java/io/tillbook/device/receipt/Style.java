package io.tillbook.device.receipt;

/**
 * How a text looks.
 *
 * @param align where it stands
 * @param bold whether its strokes are thick
 * @param underline whether a line is below it
 * @param width how many times as wide as usual, 1 to 4
 * @param height how many times as high as usual, 1 to 4
 */
public record Style(Align align, boolean bold, boolean underline, int width, int height) {
    /** As a text looks that nobody has said anything about. */
    public static final Style PLAIN = new Style(Align.LEFT, false, false, 1, 1);
    private static final int LARGEST = 4;

    /** Checks the sizes. */
    public Style {
        if (width < 1 || width > LARGEST || height < 1 || height > LARGEST) {
            throw new IllegalArgumentException("width and height must be 1 to 4");
        }
    }

    /** The same, at another place. */
    public Style aligned(Align at) {
        return new Style(at, bold, underline, width, height);
    }
}
