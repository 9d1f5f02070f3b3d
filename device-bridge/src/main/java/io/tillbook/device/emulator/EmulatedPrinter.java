package io.tillbook.device.emulator;

import io.tillbook.device.port.Port;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/**
 * A receipt printer at a port of its own: what it is sent it prints, what it is asked it answers, and somebody can take
 * its paper away, open its cover, pull its cable. Written after the printers' manuals, not after what the bridge sends.
 */
public final class EmulatedPrinter implements Port {
    private static final int DLE = 0x10;
    private static final int EOT = 0x04;

    private final PaperMachine machine;
    private final BlockingQueue<Integer> answers = new LinkedBlockingQueue<>();
    private volatile boolean silent;
    private volatile boolean unplugged;
    private volatile boolean coverOpen;

    /**
     * Switches a printer on.
     *
     * @param dots width of its paper
     * @param onSheet gets each paper that is cut off
     */
    public EmulatedPrinter(int dots, Consumer<Sheet> onSheet) {
        machine = new PaperMachine(dots, onSheet, answers::add);
    }

    @Override
    public synchronized void write(byte[] bytes) throws IOException {
        requirePlugged();
        if (bytes.length == 3 && bytes[0] == DLE && bytes[1] == EOT) {
            answer(status(bytes[2]));
        } else {
            machine.receive(bytes);
        }
    }

    @Override
    public int read(Duration within) throws IOException {
        requirePlugged();
        try {
            Integer answer = answers.poll(silent ? 0 : Math.min(within.toMillis(), 50), TimeUnit.MILLISECONDS);
            return answer == null || silent ? NOTHING : answer;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IOException(interrupted);
        }
    }

    @Override
    public void close() {
        answers.clear();
    }

    /** How often its drawer was opened. */
    public int kicks() {
        return machine.kicks();
    }

    /** The lines that were printed since the last cut. */
    public synchronized List<String> linesOfOpenSheet() {
        return new ArrayList<>(machine.lines());
    }

    /** Leaves so many dots of paper; a negative number puts in a new roll. */
    public synchronized void paperLeft(int dots) {
        machine.paperLeft(dots);
    }

    /** Opens or closes its cover: open, it prints nothing. */
    public synchronized void coverOpen(boolean open) {
        coverOpen = open;
        machine.stopped(open);
    }

    /** Lets it answer nothing any more, or again. */
    public void silent(boolean isSilent) {
        silent = isSilent;
    }

    /** Pulls its cable, or puts it back. */
    public void unplugged(boolean isUnplugged) {
        unplugged = isUnplugged;
    }

    private void answer(int value) {
        if (!silent) {
            answers.add(value);
        }
    }

    private int status(int kind) {
        boolean ended = machine.isOutOfPaper();
        boolean offline = coverOpen || ended;
        return 0x12 | switch (kind) {
            case 1 -> 0x04 | (offline ? 0x08 : 0);
            case 2 -> (coverOpen ? 0x04 : 0) | (ended ? 0x20 : 0);
            case 4 -> ended ? 0x6c : 0;
            default -> 0;
        };
    }

    private void requirePlugged() throws IOException {
        if (unplugged) {
            throw new IOException("the cable is out");
        }
    }
}
