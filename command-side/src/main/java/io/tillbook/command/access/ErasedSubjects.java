package io.tillbook.command.access;

import io.tillbook.api.access.AccessEvent.SubjectErased;
import io.tillbook.api.access.AccessRejection;
import io.tillbook.api.access.AccessRejection.SubjectIsErased;
import io.tillbook.api.kernel.Subject;
import io.tillbook.command.kernel.Rules;
import io.tillbook.command.kernel.States;
import io.tillbook.command.kernel.StreamRef;
import io.tillbook.command.kernel.StreamType;
import java.util.Optional;

/** Persons whose data were erased: for ever, so that no late command brings them back. */
final class ErasedSubjects {
    private static final StreamType<Boolean> STREAM = StreamType.of("subject", false)
            .on(SubjectErased.class, (_, _) -> true);

    private ErasedSubjects() {}

    /** The stream of a person; its state is whether they are erased. */
    static StreamRef<Boolean> at(Subject subject) {
        return STREAM.at(subject);
    }

    /** Rule: they are not erased. */
    static Optional<AccessRejection> erased(Subject subject, States states) {
        return Rules.when(states.of(at(subject)), () -> new SubjectIsErased(subject));
    }
}
