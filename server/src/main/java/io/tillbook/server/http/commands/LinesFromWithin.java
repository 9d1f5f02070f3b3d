package io.tillbook.server.http.commands;

import io.tillbook.server.http.commands.Lines.Line;
import io.tillbook.server.http.commands.Sent.OnLine;
import io.tillbook.server.imports.LocalCommands;
import io.tillbook.server.security.Caller;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** Lines of a batch that do not come over HTTP: they are read, admitted, decided and counted as those that do. */
final class LinesFromWithin implements LocalCommands {
    private final CommandGate gate;
    private final int maxLineBytes;

    LinesFromWithin(CommandGate gate, int maxLineBytes) {
        this.gate = gate;
        this.maxLineBytes = maxLineBytes;
    }

    @Override
    public void decide(List<byte[]> lines, Supplier<Caller> caller, String correlationId,
            Consumer<String> outcomes) {
        for (int from = 0; from < lines.size(); from += BatchEndpoint.MOST_TOGETHER) {
            List<OnLine> sent = sent(lines, from, Math.min(lines.size(), from + BatchEndpoint.MOST_TOGETHER));
            List<Reply> replies = gate.lines(sent, new Sender(caller, correlationId, System.nanoTime()));
            for (int index = 0; index < replies.size(); index++) {
                OnLine line = sent.get(index);
                outcomes.accept(new String(OutcomeLine.of(line.number(), line.id(), replies.get(index)),
                        StandardCharsets.UTF_8));
            }
        }
    }

    private List<OnLine> sent(List<byte[]> lines, int from, int until) {
        List<OnLine> sent = new ArrayList<>();
        for (int index = from; index < until; index++) {
            byte[] line = lines.get(index);
            sent.add(new OnLine(new Line(index + 1L, line, line.length > maxLineBytes), maxLineBytes));
        }
        return sent;
    }
}
