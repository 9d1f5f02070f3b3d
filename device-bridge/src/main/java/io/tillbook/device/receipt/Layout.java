package io.tillbook.device.receipt;

import io.tillbook.device.picture.CharacterSet;
import io.tillbook.device.picture.Codes;
import io.tillbook.device.picture.Symbology;
import io.tillbook.device.picture.TextWidth;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Puts the blocks of a document on a paper. */
public final class Layout {
    /** A thin bar that every scanner reads; thinner ones only where a code is too long. */
    private static final int USUAL_MODULE = 2;

    private final Paper paper;

    private Layout(Paper paper) {
        this.paper = paper;
    }

    /** The rows of a document. */
    public static List<Row> rows(List<Block> blocks, Paper paper) {
        Layout layout = new Layout(paper);
        return blocks.stream().flatMap(layout::rows).toList();
    }

    private Stream<Row> rows(Block block) {
        return switch (block) {
            case Block.Text(String text, Style style) -> wrapped(text, paper.columns() / style.width())
                    .map(line -> new Row.Line(line, style));
            case Block.Columns(List<Block.Cell> cells, boolean bold) -> sideBySide(cells)
                    .map(line -> new Row.Line(line, new Style(Align.LEFT, bold, false, 1, 1)));
            case Block.Rule(char mark) -> Stream
                    .of(new Row.Line(String.valueOf(mark).repeat(paper.columns()), Style.PLAIN));
            case Block.Barcode(Symbology symbology, String text) -> Stream
                    .of(new Row.Bars(symbology, text, module(symbology, text)));
            case Block.Qr(String text, int module) -> Stream.of(new Row.Qr(text, module));
            case Block.Picture(var bitmap) -> Stream.of(new Row.Picture(bitmap));
            case Block.Feed(int lines) -> Stream.of(new Row.Feed(lines));
            case Block.Cut() -> Stream.of(new Row.Cut());
        };
    }

    /** As wide as the paper allows, up to three dots. */
    private int module(Symbology symbology, String text) {
        int narrowest = Codes.bars(symbology, text, 1, 1).width();
        if (narrowest > paper.dots()) {
            throw new IllegalArgumentException("the barcode " + text + " is too long for this paper");
        }
        return Math.clamp(paper.dots() / narrowest, 1, symbology == Symbology.CODE128 ? USUAL_MODULE : 3);
    }

    private static Stream<String> wrapped(String text, int columns) {
        return LineBreaks.lines(CharacterSet.printable(text), columns).stream();
    }

    private Stream<String> sideBySide(List<Block.Cell> cells) {
        int[] widths = widths(cells);
        List<List<String>> columns = IntStream.range(0, cells.size())
                .mapToObj(index -> LineBreaks.lines(CharacterSet.printable(cells.get(index).text()),
                        Math.max(1, widths[index] - (index < cells.size() - 1 ? 1 : 0))))
                .toList();
        int lines = columns.stream().mapToInt(List::size).max().orElse(0);
        List<String> shown = new ArrayList<>();
        for (int line = 0; line < lines; line++) {
            StringBuilder row = new StringBuilder();
            for (int index = 0; index < cells.size(); index++) {
                List<String> column = columns.get(index);
                boolean isLast = index == cells.size() - 1;
                row.append(padded(line < column.size() ? column.get(line) : "", widths[index],
                        cells.get(index).align(), isLast));
            }
            shown.add(row.toString().stripTrailing());
        }
        return shown.stream();
    }

    /** Between two cells there is at least one space, which belongs to the left one. */
    private static String padded(String text, int width, Align align, boolean isLast) {
        int free = Math.max(0, width - (isLast ? 0 : 1) - TextWidth.of(text));
        int left = switch (align) {
            case LEFT -> 0;
            case CENTER -> free / 2;
            case RIGHT -> free;
        };
        return " ".repeat(left) + text + " ".repeat(free - left) + (isLast ? "" : " ");
    }

    private int[] widths(List<Block.Cell> cells) {
        int fixed = cells.stream().mapToInt(Block.Cell::width).sum();
        int flexible = (int) cells.stream().filter(cell -> cell.width() == 0).count();
        int free = paper.columns() - fixed;
        if (free < flexible || free < 0) {
            throw new IllegalArgumentException("the cells of a row are wider than " + paper.columns() + " columns");
        }
        int[] widths = new int[cells.size()];
        int left = free;
        int open = flexible;
        for (int index = 0; index < widths.length; index++) {
            int width = cells.get(index).width();
            if (width == 0) {
                width = left / open;
                left -= width;
                open--;
            }
            widths[index] = width;
        }
        return widths;
    }
}
