package io.tillbook.benchmarks.load;

import java.util.SplittableRandom;

/** Who sends: a register of a store with its own receipt numbers. */
final class Till {
    private final int number;
    private final int location;
    private final SplittableRandom random;
    private final CommandIds ids;
    private long lastReceipt;

    Till(int number, Goods goods) {
        this.number = number;
        this.location = number % goods.locations();
        this.random = new SplittableRandom(number);
        this.ids = new CommandIds(new SplittableRandom(System.nanoTime() + number));
    }

    int number() {
        return number;
    }

    int location() {
        return location;
    }

    SplittableRandom random() {
        return random;
    }

    String nextCommandId() {
        return ids.next(System.currentTimeMillis());
    }

    long nextReceipt() {
        return ++lastReceipt;
    }
}
