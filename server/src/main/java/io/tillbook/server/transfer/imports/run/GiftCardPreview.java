package io.tillbook.server.transfer.imports.run;

import io.tillbook.api.giftcards.CardBalanceCommand.ImportCard;
import io.tillbook.api.giftcards.GiftCardRejection.CardAlreadyIssued;
import io.tillbook.api.kernel.MemberId;
import io.tillbook.api.members.MemberRejection.UnknownMember;
import io.tillbook.server.transfer.imports.csv.CsvLine;
import io.tillbook.server.transfer.imports.csv.OutgoingCommand;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Tells which gift cards of a file would be brought in with how much, and which are there already. */
final class GiftCardPreview implements Preview {
    private static final int AT_ONCE = 50;

    private final QueryClient server;
    private final PreviewedLines previewed;
    private final List<Pending> pending = new ArrayList<>();

    /** A line that is not told yet, so that lines are told in their order. */
    private record Pending(CsvLine line, @Nullable ImportCard card, @Nullable String problem) {}

    GiftCardPreview(QueryClient server, PreviewedLines previewed) {
        this.server = server;
        this.previewed = previewed;
    }

    @Override
    public void send(OutgoingCommand command, String partition, List<CsvLine> lines) {
        if (!(command.payload() instanceof ImportCard card)) {
            throw new IllegalArgumentException("only gift cards have this preview, not " + command.type());
        }
        add(new Pending(lines.getFirst(), card, null));
    }

    @Override
    public void reject(CsvLine line, String reason) {
        add(new Pending(line, null, reason));
    }

    @Override
    public void finish() {
        tellAll();
    }

    private void add(Pending line) {
        pending.add(line);
        if (pending.size() == AT_ONCE) {
            tellAll();
        }
    }

    private void tellAll() {
        JsonNode known = ask();
        for (int place = 0; place < pending.size(); place++) {
            tell(pending.get(place), place, known);
        }
        pending.clear();
    }

    private void tell(Pending each, int place, JsonNode known) {
        ImportCard card = each.card();
        if (card == null) {
            previewed.refuse(each.line(), String.valueOf(each.problem()));
            return;
        }
        MemberId member = card.member();
        if (known.path("card" + place).isObject()) {
            previewed.refuse(each.line(), new CardAlreadyIssued(card.card()).detail());
        } else if (member != null && !known.path("member" + place).isObject()) {
            previewed.refuse(each.line(), new UnknownMember(member).detail());
        } else {
            previewed.tell(each.line(), card.card().masked(), Told.Word.UNKNOWN,
                    new Told.CardValue(card.value().paidMinor().minor(), card.value().bonusMinor().minor()));
        }
    }

    /** Which cards and members of the lines that are not told yet are there, each by its name and place. */
    private JsonNode ask() {
        ManyQuestions questions = new ManyQuestions();
        for (int place = 0; place < pending.size(); place++) {
            ImportCard card = pending.get(place).card();
            if (card != null) {
                questions.add("card" + place, "giftCard", "number", "String!", card.card().value(), "state");
                if (card.member() != null) {
                    questions.add("member" + place, "member", "id", "ID", card.member().value(), "id");
                }
            }
        }
        return questions.ask(server, "gift cards");
    }
}
