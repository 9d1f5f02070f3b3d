package io.tillbook.server.intake;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;

/** One import: sends its stages one after the other and keeps count. */
final class ImportRun {
    private final BatchDoor door;
    private final Patience patience;
    private final int connections;
    private final RejectsFile rejects;
    private final PrintWriter progress;
    private final boolean terminal;
    private final List<Tally> tallies = new ArrayList<>();

    ImportRun(BatchDoor door, Patience patience, int connections, RejectsFile rejects, PrintWriter progress,
            boolean terminal) {
        this.door = door;
        this.patience = patience;
        this.connections = connections;
        this.rejects = rejects;
        this.progress = progress;
        this.terminal = terminal;
    }

    /**
     * Sends all stages.
     *
     * @throws InputFailure when the input cannot be read; what was read before has been sent
     * @throws ServerGone when the server took nothing for long
     * @throws StrangeAnswer when the server is none of ours
     */
    void send(List<Stage> stages) {
        stages.forEach(this::send);
    }

    /** What became of each stage that was begun. */
    List<Tally> tallies() {
        return List.copyOf(tallies);
    }

    private void send(Stage stage) {
        Tally tally = new Tally(stage.name());
        tallies.add(tally);
        Meter meter = new Meter();
        try (ProgressDisplay display = new ProgressDisplay(progress, terminal, tally, meter);
                Lanes lanes = new Lanes(connections, new Delivery(door, patience, new Counting(tally, display)))) {
            feed(stage, new Feeding(tally, lanes), meter);
            display.finish();
        } catch (IOException gaveUp) {
            throw new ServerGone(gaveUp);
        } catch (InterruptedException stopped) {
            throw stopped(stopped);
        }
    }

    private static void feed(Stage stage, Feeding sink, Meter meter) throws IOException, InterruptedException {
        try {
            stage.feed().into(sink, meter);
        } catch (InputFailure unreadable) {
            // What is on its way arrives, so that it can be told how much was sent.
            sink.lanes.finish();
            throw unreadable;
        }
        sink.lanes.finish();
    }

    private static IllegalStateException stopped(InterruptedException stopped) {
        Thread.currentThread().interrupt();
        return new IllegalStateException("the import was stopped", stopped);
    }

    /** Takes what is read. */
    private final class Feeding implements Sink {
        private final Tally tally;
        private final Lanes lanes;

        Feeding(Tally tally, Lanes lanes) {
            this.tally = tally;
            this.lanes = lanes;
        }

        @Override
        public void send(OutgoingCommand command, String lane, List<CsvLine> lines) {
            try {
                lanes.put(lane, new Parcel(command, lines));
            } catch (IOException gaveUp) {
                throw new ServerGone(gaveUp);
            } catch (InterruptedException stopped) {
                throw stopped(stopped);
            }
        }

        @Override
        public void reject(CsvLine line, String reason) {
            tally.countRejected();
            rejects.add(line, reason);
        }
    }

    /** Takes what became of it. */
    private final class Counting implements Delivery.Reporter {
        private final Tally tally;
        private final ProgressDisplay display;

        Counting(Tally tally, ProgressDisplay display) {
            this.tally = tally;
            this.display = display;
        }

        @Override
        public void decided(Parcel parcel, Verdict verdict) {
            tally.count(verdict, parcel.lines().size());
            if (verdict instanceof Verdict.Refused(String kind, String reason)) {
                parcel.lines().forEach(line -> rejects.add(line, kind + ": " + reason));
            }
        }

        @Override
        public void waiting(String reason) {
            display.tell("the server takes nothing (" + reason + "); trying again");
        }
    }
}
