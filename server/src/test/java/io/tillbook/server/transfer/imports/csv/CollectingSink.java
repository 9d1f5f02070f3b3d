package io.tillbook.server.transfer.imports.csv;

import io.tillbook.server.transfer.imports.Parcel;
import java.util.ArrayList;
import java.util.List;

/** Remembers everything. */
final class CollectingSink implements Sink {
    final List<Parcel> parcels = new ArrayList<>();
    final List<String> rejects = new ArrayList<>();

    @Override
    public void send(OutgoingCommand command, String lane, List<CsvLine> lines) {
        parcels.add(new Parcel(command, lines));
    }

    @Override
    public void reject(CsvLine line, String reason) {
        rejects.add(line.number() + ": " + reason);
    }

    CollectingSink feed(Stage stage) {
        stage.feed().into(this, new Meter());
        return this;
    }

    List<OutgoingCommand> commands() {
        return parcels.stream().map(Parcel::command).toList();
    }
}
