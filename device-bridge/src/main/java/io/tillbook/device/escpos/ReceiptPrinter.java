package io.tillbook.device.escpos;

import io.tillbook.device.Trouble;
import io.tillbook.device.escpos.PrintOutcome.NotSent;
import io.tillbook.device.escpos.PrintOutcome.Printed;
import io.tillbook.device.escpos.PrintOutcome.Unknown;
import io.tillbook.device.escpos.PrinterStatus.PaperLevel;
import io.tillbook.device.port.Port;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.function.IntConsumer;

/**
 * Talks to a receipt printer. It is asked how it is before a document is sent, and behind the document whether it was
 * printed (GS r 1): that answer comes only when everything before it is on paper. Silence is never taken for success:
 * several printers say nothing while their cover is open.
 */
public final class ReceiptPrinter {
    private static final Duration ANSWER = Duration.ofSeconds(1);
    private static final int KINDS = 4;
    /** As many bytes as printers push by themselves, twice. */
    private static final int MOST_OTHERS = 8;
    /** Bits of an answer to GS r 1 that are always zero. */
    private static final int NEVER_SET = 0b1001_0000;
    private static final int NEAR_END = 0b0000_0011;
    private static final int END = 0b0000_1100;

    private final boolean answers;
    private final Duration printing;

    /**
     * Knows a printer.
     *
     * @param answers whether it tells anything at all; one that does not leaves every document unknown
     * @param printing how long it may take to print what it was sent
     */
    public ReceiptPrinter(boolean answers, Duration printing) {
        this.answers = answers;
        this.printing = printing;
    }

    /** Prints a document. */
    public PrintOutcome print(Port port, byte[] document) {
        try {
            if (answers) {
                port.forget();
                Optional<PrinterStatus> before = status(port);
                if (before.isEmpty()) {
                    return new NotSent(Trouble.SILENT);
                }
                if (!before.get().isReady()) {
                    return new NotSent(trouble(before.get()));
                }
            }
        } catch (NoPrinter other) {
            return new NotSent(Trouble.GARBLED);
        } catch (IOException gone) {
            return new NotSent(Trouble.NOT_CONNECTED);
        }
        try {
            port.write(document);
            return answers ? confirmed(port) : new Unknown(Trouble.NOT_CONFIRMED);
        } catch (IOException gone) {
            return new Unknown(Trouble.UNPLUGGED);
        }
    }

    /** How it is; empty where it does not answer. */
    public Optional<PrinterStatus> status(Port port) throws IOException {
        return status(port, _ -> {});
    }

    private static Optional<PrinterStatus> status(Port port, IntConsumer printed) throws IOException {
        int[] said = new int[KINDS];
        for (int kind = 1; kind <= KINDS; kind++) {
            port.write(EscPos.status(kind));
            int answer = answer(port, printed);
            if (answer == Port.NOTHING) {
                return Optional.empty();
            }
            said[kind - 1] = answer;
        }
        return Optional.of(PrinterStatus.of(said[0], said[1], said[2], said[3]));
    }

    /** What keeps it from printing; nothing where it is ready. */
    public Optional<Trouble> examine(Port port) throws IOException {
        Optional<PrinterStatus> status;
        try {
            status = status(port);
        } catch (NoPrinter other) {
            return Optional.of(Trouble.GARBLED);
        }
        return status.isEmpty() ? Optional.of(Trouble.SILENT)
                : status.filter(now -> !now.isReady()).map(ReceiptPrinter::trouble);
    }

    /** Opens a drawer that is connected to the printer: at pin 2 or 5. */
    public static byte[] kick(int pin) {
        return EscPos.kick(pin);
    }

    private PrintOutcome confirmed(Port port) throws IOException {
        port.write(EscPos.wasItPrinted());
        long until = System.nanoTime() + printing.toNanos();
        int[] printed = {Port.NOTHING};
        while (printed[0] == Port.NOTHING && System.nanoTime() < until) {
            int said = port.read(ANSWER);
            if (isPrinted(said)) {
                printed[0] = said;
            } else if (said == Port.NOTHING) {
                Optional<PrinterStatus> now = status(port, other -> printed[0] = other);
                if (printed[0] == Port.NOTHING && now.isPresent() && !now.get().isReady()) {
                    return new Unknown(within(now.get()));
                }
            }
        }
        return printed[0] == Port.NOTHING ? new Unknown(Trouble.NOT_CONFIRMED) : outcome(printed[0]);
    }

    private static boolean isPrinted(int said) {
        return said != Port.NOTHING && (said & NEVER_SET) == 0;
    }

    private static PrintOutcome outcome(int said) {
        return (said & END) == END ? new Unknown(Trouble.PAPER_ENDED_WITHIN)
                : new Printed((said & NEAR_END) == NEAR_END);
    }

    private static Trouble within(PrinterStatus status) {
        return status.paper() == PaperLevel.END ? Trouble.PAPER_ENDED_WITHIN : trouble(status);
    }

    /** What keeps a printer from printing. */
    static Trouble trouble(PrinterStatus status) {
        if (status.coverOpen()) {
            return Trouble.COVER_OPEN;
        }
        if (status.paper() == PaperLevel.END) {
            return Trouble.PAPER_END;
        }
        return status.cutterStuck() ? Trouble.CUTTER_STUCK : Trouble.BROKEN;
    }

    /** The answer to an earlier question whether a document was printed may come in between; others are passed over. */
    private static int answer(Port port, IntConsumer printed) throws IOException {
        int said = port.read(ANSWER);
        for (int others = 0; said != Port.NOTHING && !PrinterStatus.isAnswer(said); others++) {
            if (others == MOST_OTHERS) {
                throw new NoPrinter();
            }
            if (isPrinted(said)) {
                printed.accept(said);
            }
            said = port.read(ANSWER);
        }
        return said;
    }
}
