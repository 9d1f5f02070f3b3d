package io.tillbook.server.security;

import io.tillbook.api.access.AccessCommand.EraseSubject;
import io.tillbook.api.kernel.Command;
import io.tillbook.api.kernel.Subject;
import io.tillbook.command.access.AccessDirectory;
import io.tillbook.server.keys.Sealing;
import java.util.Collection;
import java.util.stream.Stream;

/**
 * Destroys the keys of persons whose erasure is recorded. A crash between the two is found at the next start, since who
 * is to be erased is noted before it is recorded.
 */
final class KeyErasure implements Erasure {
    private final Sealing sealing;
    private final AccessDirectory directory;

    KeyErasure(Sealing sealing, AccessDirectory directory) {
        this.sealing = sealing;
        this.directory = directory;
    }

    @Override
    public void before(Collection<? extends Command> commands) {
        subjects(commands).forEach(sealing::doom);
    }

    @Override
    public void after(Collection<? extends Command> commands) {
        subjects(commands).forEach(subject -> sealing.settle(subject, directory::isErased));
    }

    /** What a crash has left undone. */
    void resume() {
        sealing.resume(directory::isErased);
    }

    private static Stream<Subject> subjects(Collection<? extends Command> commands) {
        return commands.stream()
                .filter(EraseSubject.class::isInstance)
                .map(EraseSubject.class::cast)
                .map(EraseSubject::subject);
    }
}
