package io.tillbook.server.reports;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The forms that a report can be had in. */
public enum FileFormat {
    /** A spreadsheet. */
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
    /** A table for programs. */
    CSV("text/csv;charset=UTF-8"),
    /** Pages to be printed and filed. */
    PDF("application/pdf");

    private final String mediaType;

    FileFormat(String mediaType) {
        this.mediaType = mediaType;
    }

    /** What tells readers which form it is. */
    public String mediaType() {
        return mediaType;
    }

    /** Behind the dot of a file's name. */
    public String extension() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The one with an extension; empty where there is none. */
    public static Optional<FileFormat> byExtension(String extension) {
        return Arrays.stream(values()).filter(each -> each.extension().equals(extension)).findAny();
    }
}
