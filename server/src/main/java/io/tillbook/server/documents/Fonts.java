package io.tillbook.server.documents;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/**
 * The typefaces of a document: one for Latin letters and one for Chinese, Japanese and Korean. Characters that neither
 * has become question marks, so that no name can keep a sheet from being printed.
 */
public final class Fonts {
    /** Comes with the library that writes the document. */
    private static final String LATIN = "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf";
    private static final String CJK = "/fonts/DroidSansFallbackFull.ttf";
    private static final int UNKNOWN = '?';
    private static final float UNITS_PER_EM = 1_000;

    private final List<Typeface> fonts;

    /** A typeface and the characters it has. */
    private record Typeface(PDFont font, CmapLookup glyphs) {
        boolean has(int character) {
            return glyphs.getGlyphId(character) != 0;
        }
    }

    /**
     * Characters of one typeface in a row.
     *
     * @param font the typeface
     * @param text the characters
     */
    private record Run(PDFont font, String text) {}

    private Fonts(List<Typeface> fonts) {
        this.fonts = fonts;
    }

    /** The typefaces, of which only the characters that are used become part of the document. */
    public static Fonts in(PDDocument document) throws IOException {
        return new Fonts(List.of(typeface(document, LATIN), typeface(document, CJK)));
    }

    private static Typeface typeface(PDDocument document, String resource) throws IOException {
        try (InputStream file = Fonts.class.getResourceAsStream(resource)) {
            if (file == null) {
                throw new IOException("the typeface " + resource + " is missing");
            }
            TrueTypeFont font = new TTFParser().parse(new RandomAccessReadBuffer(file));
            document.registerTrueTypeFontForClosing(font);
            return new Typeface(PDType0Font.load(document, font, true), font.getUnicodeCmapLookup());
        }
    }

    /**
     * Writes a text on a page.
     *
     * @param x where it begins, from the left
     * @param y where it stands, from below
     */
    public void show(PDPageContentStream page, float x, float y, float size, String text) throws IOException {
        page.beginText();
        page.newLineAtOffset(x, y);
        for (Run run : runs(text)) {
            page.setFont(run.font(), size);
            page.showText(run.text());
        }
        page.endText();
    }

    /** A text, cut wherever the typeface changes. */
    private List<Run> runs(String text) {
        List<Run> runs = new ArrayList<>();
        text.codePoints().forEach(character -> {
            boolean isKnown =
                    !Character.isISOControl(character) && fonts.stream().anyMatch(typeface -> typeface.has(character));
            int shown = isKnown ? character : UNKNOWN;
            PDFont font = fonts.stream().filter(typeface -> typeface.has(shown)).findFirst().orElseThrow().font();
            boolean isSame = !runs.isEmpty() && runs.getLast().font().equals(font);
            String before = isSame ? runs.removeLast().text() : "";
            runs.add(new Run(font, before + Character.toString(shown)));
        });
        return runs;
    }

    /** As much of a text as fits into a width, with an ellipsis where something is left out. */
    public String fitting(String text, float size, float width) throws IOException {
        if (width(text, size) <= width) {
            return text;
        }
        int[] characters = text.codePoints().toArray();
        int kept = characters.length;
        String cut = text;
        while (kept > 0 && width(cut, size) > width) {
            kept--;
            cut = new String(characters, 0, kept) + "…";
        }
        return cut;
    }

    /** How wide a text is. */
    public float width(String text, float size) throws IOException {
        float width = 0;
        for (Run run : runs(text)) {
            width += run.font().getStringWidth(run.text()) / UNITS_PER_EM * size;
        }
        return width;
    }
}
