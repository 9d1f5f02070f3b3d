package io.tillbook.device.receipt;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import io.tillbook.device.picture.Symbology;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A part of a template. Texts have fields in braces: {@code {total:money}} is a field with its format, {@code {#total}}
 * a word of the template's language. {@code when} names a field without which the part is left out; with {@code !} in
 * front it is left out with it.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, include = JsonTypeInfo.As.PROPERTY, property = "type")
@JsonSubTypes({@JsonSubTypes.Type(value = Part.Text.class, name = "text"),
        @JsonSubTypes.Type(value = Part.Row.class, name = "row"),
        @JsonSubTypes.Type(value = Part.Group.class, name = "group"),
        @JsonSubTypes.Type(value = Part.Rule.class, name = "rule"),
        @JsonSubTypes.Type(value = Part.Barcode.class, name = "barcode"),
        @JsonSubTypes.Type(value = Part.Qr.class, name = "qr"),
        @JsonSubTypes.Type(value = Part.Logo.class, name = "logo"),
        @JsonSubTypes.Type(value = Part.Feed.class, name = "feed"),
        @JsonSubTypes.Type(value = Part.Cut.class, name = "cut")})
public sealed interface Part {
    /** The field without which it is left out. */
    @Nullable
    String when();

    /** A paragraph. Sizes are times the usual one. */
    record Text(@Nullable String when, String value, @Nullable Align align, @Nullable Boolean bold,
            @Nullable Boolean underline, @Nullable Integer width, @Nullable Integer height) implements Part {}

    /** Texts side by side. */
    record Row(@Nullable String when, List<Cell> cells, @Nullable Boolean bold) implements Part {}

    /**
     * A text of a row.
     *
     * @param width how many columns; none is an equal part of what the others leave
     */
    record Cell(String value, @Nullable Integer width, @Nullable Align align) {}

    /**
     * Parts that belong together.
     *
     * @param each the list for whose entries they are repeated, with their fields
     * @param paper the only roll in millimetres on which they are printed
     */
    record Group(@Nullable String when, @Nullable String each, @Nullable Integer paper,
            List<Part> parts) implements Part {}

    /** A line from edge to edge. */
    record Rule(@Nullable String when, @Nullable String mark) implements Part {}

    /** A barcode. */
    record Barcode(@Nullable String when, Symbology symbology, String value) implements Part {}

    /** A QR code. */
    record Qr(@Nullable String when, String value, @Nullable Integer module) implements Part {}

    /** The shop's picture, where the bridge has one. */
    record Logo(@Nullable String when) implements Part {}

    /** Empty lines. */
    record Feed(@Nullable String when, @Nullable Integer lines) implements Part {}

    /** The end of a sheet. */
    record Cut(@Nullable String when) implements Part {}
}
