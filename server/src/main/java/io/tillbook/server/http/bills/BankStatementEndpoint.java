package io.tillbook.server.http.bills;

import static io.tillbook.api.finance.BankCommand.MOST_LINES;
import static io.tillbook.api.finance.BankCommand.MOST_PARTS;

import io.tillbook.api.finance.BankAccount;
import io.tillbook.api.finance.BankCommand.TakeBankLines;
import io.tillbook.api.finance.BankLine;
import io.tillbook.api.finance.BankRejection.StatementAlreadyTaken;
import io.tillbook.api.finance.StatementHash;
import io.tillbook.api.kernel.CommandId;
import io.tillbook.api.kernel.CommandOutcome.CommandAccepted;
import io.tillbook.api.kernel.CommandOutcome.CommandRefused;
import io.tillbook.api.kernel.InvalidField;
import io.tillbook.api.kernel.Rejection;
import io.tillbook.server.commands.AuthorizedDispatch;
import io.tillbook.server.commands.Cause;
import io.tillbook.server.commands.Commands;
import io.tillbook.server.commands.CommandsOfCaller;
import io.tillbook.server.http.Documents;
import io.tillbook.server.http.Problem;
import io.tillbook.server.http.ProblemType;
import io.tillbook.server.http.RequestParts;
import io.tillbook.server.security.CurrentCaller;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Takes statements of a bank as tables. What was taken before is left as it is, and told. */
@RestController
final class BankStatementEndpoint {
    /** As many lines as parts can hold. */
    static final int MOST_BYTES = 16 << 20;
    private static final String TAKEN = "finance.BankLineTaken";

    private final AuthorizedDispatch dispatch;
    private final CurrentCaller callers;
    private final Clock clock;

    BankStatementEndpoint(AuthorizedDispatch dispatch, CurrentCaller callers, Clock clock) {
        this.dispatch = dispatch;
        this.callers = callers;
        this.clock = clock;
    }

    /** What became of a statement: how many lines were new, and how many parts. */
    private record Done(int taken, int newParts, @Nullable Rejection refused) {
        Done plus(int lines) {
            return new Done(taken + lines, newParts + 1, null);
        }

        Done refusedBy(Rejection reason) {
            return new Done(taken, newParts, reason);
        }

        ObjectNode document(BankAccount account, StatementHash sha256, int lines) {
            return JsonNodeFactory.instance.objectNode()
                    .put("account", account.value())
                    .put("sha256", sha256.value())
                    .put("lines", lines)
                    .put("taken", taken)
                    .put("again", lines - taken)
                    .put("repeated", newParts == 0);
        }
    }

    /**
     * Takes a statement; the parameters name its columns.
     *
     * @param day the day of the booking
     * @param amount what came in, or went out below zero; where two columns tell that, {@code in} and {@code out}
     * @param preview whether it is only told how the statement was understood, and nothing is taken
     */
    @PostMapping(path = "/v1/bank-statements/{account}", produces = MediaType.APPLICATION_JSON_VALUE)
    void post(@PathVariable String account, @RequestParam String day,
            @RequestParam(required = false) @Nullable String amount,
            @RequestParam(required = false) @Nullable String in, @RequestParam(required = false) @Nullable String out,
            @RequestParam(required = false) @Nullable String reference,
            @RequestParam(required = false) @Nullable String memo,
            @RequestParam(defaultValue = "false") boolean preview, HttpServletRequest request,
            HttpServletResponse response) throws IOException {
        BankAccount at = account(account);
        byte[] file = RequestParts.body(request, MOST_BYTES);
        List<BankLine> lines;
        StatementPreview understood;
        try {
            lines = StatementTable.read(file, new StatementColumns(day, amount, in, out, reference, memo));
            understood = StatementPreview.of(lines);
        } catch (UnreadableStatement unreadable) {
            throw wrong(unreadable.getMessage() + ".");
        }
        if (lines.size() > MOST_LINES * MOST_PARTS) {
            throw wrong("The statement must have at most " + MOST_LINES * MOST_PARTS + " lines.");
        }
        if (preview) {
            Documents.write(HttpStatus.OK.value(), MediaType.APPLICATION_JSON_VALUE, understood.document(at), response);
            return;
        }
        StatementHash sha256 = new StatementHash(sha256(file));
        Done done = take(at, sha256, lines);
        if (done.refused() == null) {
            Documents.write(HttpStatus.OK.value(), MediaType.APPLICATION_JSON_VALUE,
                    done.document(at, sha256, lines.size()), response);
        } else {
            Documents.write(Problem.of(ProblemType.COMMAND_REFUSED, done.refused().detail()), request, response);
        }
    }

    /**
     * Each attempt has ids of its own, so that it is told what it has changed: a part that came before is refused,
     * which is as good as taken.
     */
    private Done take(BankAccount account, StatementHash sha256, List<BankLine> lines) {
        Commands commands = new CommandsOfCaller(dispatch, callers.get());
        Cause cause = Cause.at(OffsetDateTime.now(clock));
        Done done = new Done(0, 0, null);
        for (int from = 0; from < lines.size() && done.refused() == null; from += MOST_LINES) {
            TakeBankLines command = new TakeBankLines(account, sha256, from / MOST_LINES + 1,
                    lines.subList(from, Math.min(lines.size(), from + MOST_LINES)));
            done = switch (commands.send(new CommandId(UUID.randomUUID()), command, cause)) {
                case CommandAccepted accepted -> done.plus((int) accepted.events()
                        .stream()
                        .filter(event -> event.type().equals(TAKEN))
                        .count());
                case CommandRefused refused -> refused.rejection() instanceof StatementAlreadyTaken ? done
                        : done.refusedBy(refused.rejection());
            };
        }
        return done;
    }

    private static BankAccount account(String text) {
        try {
            return new BankAccount(text);
        } catch (InvalidField malformed) {
            throw wrong("The account " + malformed.reason() + ".");
        }
    }

    private static String sha256(byte[] file) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(file));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static ResponseStatusException wrong(String reason) {
        return new ResponseStatusException(HttpStatus.BAD_REQUEST, reason);
    }
}
