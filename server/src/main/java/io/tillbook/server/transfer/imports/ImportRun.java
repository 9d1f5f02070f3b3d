package io.tillbook.server.transfer.imports;

import io.tillbook.server.transfer.InputFailure;
import io.tillbook.server.transfer.Patience;
import io.tillbook.server.transfer.ServerGone;
import io.tillbook.server.transfer.StrangeAnswer;
import io.tillbook.server.transfer.imports.csv.CsvLine;
import io.tillbook.server.transfer.imports.csv.Meter;
import io.tillbook.server.transfer.imports.csv.OutgoingCommand;
import io.tillbook.server.transfer.imports.csv.Sink;
import io.tillbook.server.transfer.imports.csv.Stage;
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
     * @return what became of each
     * @throws InputFailure when the input cannot be read
     * @throws ServerGone when the server took nothing for long
     * @throws StrangeAnswer when the server is none of ours
     */
    List<Tally> send(List<Stage> stages) {
        List<Tally> tallies = new ArrayList<>();
        for (Stage stage : stages) {
            tallies.add(send(stage));
        }
        return tallies;
    }

    private Tally send(Stage stage) {
        Tally tally = new Tally(stage.name());
        Meter meter = new Meter();
        try (ProgressDisplay display = new ProgressDisplay(progress, terminal, tally, meter);
                Lanes lanes = new Lanes(connections, new Delivery(door, patience, new Counting(tally, display)))) {
            stage.feed().into(new Feeding(tally, lanes), meter);
            lanes.finish();
            display.finish();
        } catch (IOException gaveUp) {
            throw new ServerGone(gaveUp);
        } catch (InterruptedException stopped) {
            throw stopped(stopped);
        }
        return tally;
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
