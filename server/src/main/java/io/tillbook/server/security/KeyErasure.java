package io.tillbook.server.security;

import io.tillbook.api.kernel.Command;
import io.tillbook.api.kernel.ErasesSubject;
import io.tillbook.api.kernel.Subject;
import io.tillbook.api.members.feedback.FeedbackId;
import io.tillbook.command.access.AccessDirectory;
import io.tillbook.command.members.MemberDirectory;
import io.tillbook.command.members.feedback.FeedbackDirectory;
import io.tillbook.server.keys.Sealing;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

/**
 * Destroys the keys of persons whose erasure is recorded. A crash between the two is found at the next start, since who
 * is to be erased is noted before it is recorded.
 */
final class KeyErasure implements Erasure {
    private final Sealing sealing;
    private final AccessDirectory directory;
    private final MemberDirectory members;
    private final FeedbackDirectory feedback;

    KeyErasure(Sealing sealing, AccessDirectory directory, MemberDirectory members, FeedbackDirectory feedback) {
        this.sealing = sealing;
        this.directory = directory;
        this.members = members;
        this.feedback = feedback;
    }

    @Override
    public void before(Collection<? extends Command> commands) {
        subjects(commands).forEach(sealing::doom);
    }

    @Override
    public void after(Collection<? extends Command> commands) {
        List<Subject> subjects = subjects(commands).toList();
        // Somebody may have been merged into one of them since; a crash from here on finds them too.
        subjects.stream().filter(this::isErased).forEach(sealing::doom);
        subjects.forEach(subject -> sealing.settle(subject, this::isErased));
    }

    /** What a crash has left undone. */
    void resume() {
        sealing.resume(this::isErased, this::person);
    }

    private boolean isErased(Subject subject) {
        if (subject.isFeedback()) {
            return feedback.isErased(new FeedbackId(subject.feedback()));
        }
        return subject.isEmployee() ? directory.isErased(subject) : members.isErased(subject.member());
    }

    /** With a member go those who were merged into them. */
    private Stream<Subject> subjects(Collection<? extends Command> commands) {
        return commands.stream()
                .filter(ErasesSubject.class::isInstance)
                .map(ErasesSubject.class::cast)
                .map(ErasesSubject::subject)
                .flatMap(this::person);
    }

    private Stream<Subject> person(Subject subject) {
        return subject.isEmployee() || subject.isFeedback() ? Stream.of(subject)
                : members.allIds(subject.member()).stream().map(Subject::of);
    }
}
