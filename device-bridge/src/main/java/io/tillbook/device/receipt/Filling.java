package io.tillbook.device.receipt;

import io.tillbook.device.picture.Bitmap;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Fills a template with the fields of a document. */
final class Filling {
    private static final int QR_MODULE = 5;

    private final Paper paper;
    private final @Nullable Bitmap logo;

    Filling(Paper paper, @Nullable Bitmap logo) {
        this.paper = paper;
        this.logo = logo;
    }

    Stream<Block> blocks(List<Part> parts, Fields fields) {
        return parts.stream().filter(part -> isWanted(part.when(), fields)).flatMap(part -> blocks(part, fields));
    }

    private static boolean isWanted(@Nullable String when, Fields fields) {
        if (when == null) {
            return true;
        }
        return when.startsWith("!") ? !fields.has(when.substring(1)) : fields.has(when);
    }

    private Stream<Block> blocks(Part part, Fields fields) {
        return switch (part) {
            case Part.Text text -> Stream.of(new Block.Text(fields.fill(text.value()), style(text)));
            case Part.Row(_, List<Part.Cell> cells, Boolean bold) -> Stream
                    .of(new Block.Columns(cells.stream().map(cell -> cell(cell, fields)).toList(), isTrue(bold)));
            case Part.Group group -> group(group, fields);
            case Part.Rule(_, String mark) -> Stream
                    .of(new Block.Rule(mark == null || mark.isEmpty() ? '-' : mark.charAt(0)));
            case Part.Barcode(_, var symbology, String value) -> Stream
                    .of(new Block.Barcode(symbology, fields.fill(value)));
            case Part.Qr(_, String value, Integer module) -> Stream
                    .of(new Block.Qr(fields.fill(value), module == null ? QR_MODULE : module));
            case Part.Logo _ -> Stream.ofNullable(logo).map(Block.Picture::new);
            case Part.Feed(_, Integer lines) -> Stream.of(new Block.Feed(lines == null ? 1 : lines));
            case Part.Cut _ -> Stream.of(new Block.Cut());
        };
    }

    private Stream<Block> group(Part.Group group, Fields fields) {
        if (group.paper() != null && group.paper() != paper.millimetres()) {
            return Stream.empty();
        }
        if (group.each() == null) {
            return blocks(group.parts(), fields);
        }
        JsonNode list = fields.at(group.each());
        return list == null ? Stream.empty()
                : list.valueStream()
                        .flatMap(entry -> blocks(group.parts(), new Fields(entry, fields.document(), fields.words())));
    }

    private static Block.Cell cell(Part.Cell cell, Fields fields) {
        return new Block.Cell(fields.fill(cell.value()), cell.width() == null ? 0 : cell.width(),
                Objects.requireNonNullElse(cell.align(), Align.LEFT));
    }

    private static Style style(Part.Text text) {
        return new Style(Objects.requireNonNullElse(text.align(), Align.LEFT), isTrue(text.bold()),
                isTrue(text.underline()), text.width() == null ? 1 : text.width(),
                text.height() == null ? 1 : text.height());
    }

    private static boolean isTrue(@Nullable Boolean flag) {
        return Boolean.TRUE.equals(flag);
    }
}
