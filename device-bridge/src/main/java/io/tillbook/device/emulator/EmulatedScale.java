package io.tillbook.device.emulator;

import io.tillbook.device.port.Port;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Queue;

/** A scale of CAS at rest, with as much on it as somebody says. */
public final class EmulatedScale implements Port {
    private static final int ENQ = 0x05;
    private static final int ACK = 0x06;
    private static final int DC1 = 0x11;

    private final Queue<Integer> answers = new ArrayDeque<>();
    private int grams;

    /** Puts goods on it; 0 takes them off. */
    public synchronized void put(int weight) {
        grams = weight;
    }

    @Override
    public synchronized void write(byte[] bytes) {
        switch (bytes[0]) {
            case ENQ -> answers.add(ACK);
            case DC1 -> weight();
            default -> answers.clear();
        }
    }

    private void weight() {
        String weight = "%6s".formatted(BigDecimal.valueOf(grams, 3).toPlainString());
        byte[] middle = ("S " + weight + "kg").getBytes(StandardCharsets.US_ASCII);
        int checksum = 0;
        answers.add(1);
        answers.add(2);
        for (byte character : middle) {
            checksum ^= character;
            answers.add(character & 0xff);
        }
        answers.add(checksum);
        answers.add(3);
        answers.add(4);
    }

    @Override
    public synchronized int read(Duration within) {
        Integer next = answers.poll();
        return next == null ? NOTHING : next;
    }

    @Override
    public void close() {
        // it stands where it stands
    }
}
