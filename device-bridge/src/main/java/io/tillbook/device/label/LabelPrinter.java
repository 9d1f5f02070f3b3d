package io.tillbook.device.label;

import io.tillbook.device.Trouble;
import io.tillbook.device.escpos.PrintOutcome;
import io.tillbook.device.port.Port;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;

/** Talks to a label printer: asks how it is, sends labels, and waits until it says that none are left. */
public final class LabelPrinter {
    private static final Duration ANSWER = Duration.ofSeconds(1);

    private final LabelLanguage language;
    private final boolean answers;
    private final Duration printing;

    /**
     * Knows a printer.
     *
     * @param answers whether it tells how it is
     * @param printing how long it may take to print what it was sent
     */
    public LabelPrinter(LabelLanguage language, boolean answers, Duration printing) {
        this.language = language;
        this.answers = answers;
        this.printing = printing;
    }

    /** Prints labels. */
    public PrintOutcome print(Port port, byte[] labels) {
        try {
            if (answers) {
                Optional<Trouble> before = trouble(status(port));
                if (before.isPresent()) {
                    return new PrintOutcome.NotSent(before.get());
                }
            }
        } catch (IOException gone) {
            return new PrintOutcome.NotSent(Trouble.NOT_CONNECTED);
        }
        try {
            port.write(labels);
            return answers ? confirmed(port) : new PrintOutcome.Unknown(Trouble.NOT_CONFIRMED);
        } catch (IOException gone) {
            return new PrintOutcome.Unknown(Trouble.UNPLUGGED);
        }
    }

    private PrintOutcome confirmed(Port port) throws IOException {
        long until = System.nanoTime() + printing.toNanos();
        do {
            byte[] now = status(port);
            Optional<Trouble> trouble = trouble(now);
            if (trouble.isPresent()) {
                return new PrintOutcome.Unknown(
                        trouble.get() == Trouble.PAPER_END ? Trouble.PAPER_ENDED_WITHIN : trouble.get());
            }
            if (!language.isPrinting(now)) {
                return new PrintOutcome.Printed(false);
            }
        } while (System.nanoTime() < until);
        return new PrintOutcome.Unknown(Trouble.NOT_CONFIRMED);
    }

    private Optional<Trouble> trouble(byte[] answer) {
        return answer.length == 0 ? Optional.of(Trouble.SILENT) : language.trouble(answer);
    }

    private byte[] status(Port port) throws IOException {
        port.forget();
        port.write(language.statusQuestion());
        ByteArrayOutputStream answer = new ByteArrayOutputStream();
        int next = port.read(ANSWER);
        while (next != Port.NOTHING) {
            answer.write(next);
            if (language.isWhole(answer.toByteArray())) {
                return answer.toByteArray();
            }
            next = port.read(ANSWER);
        }
        return answer.toByteArray();
    }
}
