package io.tillbook.server.routing;

import io.tillbook.api.devices.JournalPassage;
import io.tillbook.api.kernel.Command;
import io.tillbook.api.kernel.Occurrence;
import io.tillbook.api.kernel.OccurrenceMetadata;
import io.tillbook.api.kernel.Principal;
import io.tillbook.command.devices.ToldJournal;
import io.tillbook.command.kernel.CommandHandling;
import io.tillbook.command.kernel.Submission;
import io.tillbook.command.store.LedgerJson;
import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;

/** Commands under their published names, and what else another process has to know of them. */
final class SubmissionFormat {
    private final Map<String, CommandHandling<?>> handlings;
    private final ReachFormat reaches;

    /** @param handlings the commands that can be sent */
    SubmissionFormat(Collection<CommandHandling<?>> handlings, ReachFormat reaches) {
        this.handlings = handlings.stream()
                .collect(Collectors.toUnmodifiableMap(CommandHandling::type, Function.identity()));
        this.reaches = reaches;
    }

    RoutedCommand encode(Submission<?> submission) {
        Occurrence occurrence = submission.occurrence();
        ToldJournal told = submission.alongside() instanceof ToldJournal shown ? shown : null;
        return new RoutedCommand(occurrence.commandType(),
                LedgerJson.routedCommands().valueToTree(submission.command()),
                OccurrenceMetadata.toMap(occurrence), submission.fingerprint(), reaches.encode(submission.reach()),
                told == null ? null : told.passage(), told == null ? null : reaches.encode(told.reach()));
    }

    /**
     * The command as it was sent.
     *
     * @throws Unreadable when it is not known here, or has another form
     */
    Submission<?> decode(RoutedCommand routed) throws Unreadable {
        CommandHandling<?> handling = handlings.get(routed.type());
        if (handling == null) {
            throw new Unreadable("there is no command " + routed.type());
        }
        try {
            Command command = LedgerJson.routedCommands().treeToValue(routed.payload(), handling.command());
            Occurrence occurrence = OccurrenceMetadata.fromMap(routed.occurrence());
            Principal actor = Objects.requireNonNullElse(occurrence.actor(), Principal.SERVER);
            return new Submission<>(command, occurrence, routed.fingerprint(),
                    reaches.decode(routed.reach(), actor), journal(routed, actor));
        } catch (JacksonException | IllegalArgumentException malformed) {
            throw new Unreadable("this is no " + routed.type());
        }
    }

    private @Nullable ToldJournal journal(RoutedCommand routed, Principal actor) {
        JournalPassage passage = routed.journal();
        return passage == null ? null
                : new ToldJournal(passage,
                        reaches.decode(Objects.requireNonNullElse(routed.journalReach(), routed.reach()), actor));
    }
}
