package io.tillbook.device.label;

import io.tillbook.device.Trouble;
import java.util.Optional;

/** How a label printer is told what it prints, and tells how it is. */
public enum LabelLanguage {
    /** Zebra's. */
    ZPL,
    /** TSC's, which most label printers of China understand. */
    TSPL;

    /** The bytes that print a label so many times. */
    public byte[] bytes(Label label, int copies) {
        return switch (this) {
            case ZPL -> Zpl.bytes(label, copies);
            case TSPL -> Tspl.bytes(label, copies);
        };
    }

    /** The question how it is. */
    public byte[] statusQuestion() {
        return switch (this) {
            case ZPL -> Zpl.STATUS.clone();
            case TSPL -> Tspl.STATUS.clone();
        };
    }

    /** Whether an answer is whole. */
    public boolean isWhole(byte[] answer) {
        return switch (this) {
            case ZPL -> Zpl.isWhole(answer);
            case TSPL -> answer.length > 0;
        };
    }

    /** What keeps it from printing; nothing where it is ready or printing. */
    public Optional<Trouble> trouble(byte[] answer) {
        return switch (this) {
            case ZPL -> Zpl.trouble(answer);
            case TSPL -> Tspl.trouble(answer);
        };
    }

    /** Whether labels that it was sent are not printed yet. */
    public boolean isPrinting(byte[] answer) {
        return switch (this) {
            case ZPL -> Zpl.isPrinting(answer);
            case TSPL -> Tspl.isPrinting(answer);
        };
    }
}
