package io.tillbook.server.transfer.imports.csv;

import io.tillbook.server.transfer.imports.run.PendingCommand;
import java.util.ArrayList;
import java.util.List;

/** Remembers everything. */
final class CollectingSink implements Sink {
    final List<PendingCommand> sent = new ArrayList<>();
    final List<String> rejects = new ArrayList<>();

    @Override
    public void send(OutgoingCommand command, String partition, List<CsvLine> lines) {
        sent.add(new PendingCommand(command, lines));
    }

    @Override
    public void reject(CsvLine line, String reason) {
        rejects.add(line.number() + ": " + reason);
    }

    CollectingSink feed(ImportStage stage) {
        stage.feed().into(this, new ReadProgress());
        return this;
    }

    List<OutgoingCommand> commands() {
        return sent.stream().map(PendingCommand::command).toList();
    }
}
