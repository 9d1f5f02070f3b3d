package io.tillbook.command.store.rocksdb;

import static io.tillbook.command.store.rocksdb.Notes.note;

import java.io.PrintStream;
import java.nio.file.Path;

/**
 * Appends commands from several threads until it is killed: two events of a sale and one of the thread's stock each.
 * Prints each command's id after its append returned.
 */
final class CommandAppender {

    static final String OPENING = "opening";
    static final int THREADS = 4;
    static final int EVENTS = 3;

    private CommandAppender() {}

    public static void main(String[] arguments) throws InterruptedException {
        PrintStream acknowledgements = new PrintStream(System.out, true);
        acknowledgements.println(OPENING);
        RocksEventStorageEngine engine = Notes.open(Path.of(arguments[0]));
        Thread[] threads = new Thread[THREADS];
        for (int i = 0; i < THREADS; i++) {
            int number = i;
            threads[i] = Thread.ofPlatform().start(() -> append(engine, arguments[1], number, acknowledgements));
        }
        for (Thread thread : threads) {
            thread.join();
        }
    }

    private static void append(RocksEventStorageEngine engine, String round, int thread, PrintStream acknowledgements) {
        String stock = "stock-" + thread;
        long next = engine.lastSequenceNumberFor(stock).orElse(-1L) + 1;
        for (int count = 0; count < Integer.MAX_VALUE; count++) {
            String command = round + "-" + thread + "-" + count;
            String sale = "sale-" + command;
            engine.appendEvents(note(sale, 0, command), note(stock, next + count, command), note(sale, 1, command));
            acknowledgements.println(command);
        }
    }
}
