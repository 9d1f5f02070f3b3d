package io.tillbook.server.transfer.imports.run;

import io.tillbook.api.kernel.MemberId;
import io.tillbook.api.kernel.Personal;
import io.tillbook.api.members.KeyKind;
import io.tillbook.api.members.MemberCommand.RegisterMember;
import io.tillbook.server.transfer.imports.csv.CsvLine;
import io.tillbook.server.transfer.imports.csv.OutgoingCommand;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Tells which members of a file would be registered, and which are there already: earlier in the file, or in the
 * ledger. Whose a number is there is not told.
 */
final class MemberPreview implements Preview {
    private static final String INVITER = "inviter";
    private static final String MEMBER = "member";
    private static final int AT_ONCE = 50;

    private final QueryClient server;
    private final PreviewedLines previewed;
    private final Map<MemberId, CsvLine> members = new HashMap<>();
    private final Map<KeyKind, Map<String, CsvLine>> numbers = new EnumMap<>(KeyKind.class);
    private final Set<MemberId> registered = new HashSet<>();
    private final List<Pending> pending = new ArrayList<>();

    /** A line that is not told yet, so that lines are told in their order. */
    private record Pending(CsvLine line, @Nullable RegisterMember member, @Nullable String problem) {}

    MemberPreview(QueryClient server, PreviewedLines previewed) {
        this.server = server;
        this.previewed = previewed;
    }

    @Override
    public void send(OutgoingCommand command, String partition, List<CsvLine> lines) {
        if (!(command.payload() instanceof RegisterMember member)) {
            throw new IllegalArgumentException("only members have this preview, not " + command.type());
        }
        CsvLine line = lines.getFirst();
        add(new Pending(line, member, repeated(line, member).orElse(null)));
    }

    @Override
    public void reject(CsvLine line, String reason) {
        add(new Pending(line, null, reason));
    }

    @Override
    public void finish() {
        tellAll();
    }

    /** What of a member stands on an earlier line. */
    private Optional<String> repeated(CsvLine line, RegisterMember member) {
        CsvLine same = members.putIfAbsent(member.member(), line);
        if (same != null) {
            return Optional.of("the member is that of line " + same.number());
        }
        Optional<String> repeated = Optional.empty();
        for (KeyKind kind : KeyKind.values()) {
            String number = number(member, kind);
            CsvLine before = number == null ? null
                    : numbers.computeIfAbsent(kind, _ -> new HashMap<>()).putIfAbsent(kind.plain(number), line);
            if (before != null && repeated.isEmpty()) {
                repeated = Optional.of("the " + name(kind) + " is that of line " + before.number());
            }
        }
        return repeated;
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
        RegisterMember member = each.member();
        if (each.problem() != null) {
            previewed.refuse(each.line(), each.problem());
        } else if (member != null && known.path("id" + place).isObject()) {
            previewed.refuse(each.line(), "Member " + member.member().value() + " is known already.");
        } else if (member != null) {
            for (KeyKind kind : KeyKind.values()) {
                if (known.path(name(kind) + place).isObject()) {
                    previewed.refuse(each.line(), "Another member has this " + name(kind) + ".");
                    return;
                }
            }
            MemberId inviter = member.inviter();
            if (inviter != null && !registered.contains(inviter) && !known.path(INVITER + place).isObject()) {
                previewed.refuse(each.line(), "Nobody has registered the inviter " + inviter.value() + " before.");
                return;
            }
            registered.add(member.member());
            previewed.tell(each.line(), member.member().value(), Told.Word.UNKNOWN, Told.Word.REGISTERED);
        }
    }

    /** Who is there already of the lines that are not told yet: their ids and numbers, each by its name and place. */
    private JsonNode ask() {
        ManyQuestions questions = new ManyQuestions();
        for (int place = 0; place < pending.size(); place++) {
            RegisterMember member = pending.get(place).member();
            if (member == null || pending.get(place).problem() != null) {
                continue;
            }
            questions.add("id" + place, MEMBER, "id", "ID", member.member().value(), "id");
            if (member.inviter() != null) {
                questions.add(INVITER + place, MEMBER, "id", "ID", member.inviter().value(), "id");
            }
            for (KeyKind kind : KeyKind.values()) {
                String number = number(member, kind);
                if (number != null) {
                    questions.add(name(kind) + place, MEMBER, name(kind), "String", number, "id");
                }
            }
        }
        return questions.ask(server, "members");
    }

    private static @Nullable String number(RegisterMember member, KeyKind kind) {
        Personal number = member.profile() == null ? null : member.profile().of(kind.field());
        return number == null ? null : number.text();
    }

    private static String name(KeyKind kind) {
        return switch (kind) {
            case PHONE -> "phone";
            case CARD -> "card";
            case OPENID -> "openid";
        };
    }
}
