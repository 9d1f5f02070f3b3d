package io.tillbook.architecture.broken.server.demo;

import io.tillbook.api.kernel.Command;
import io.tillbook.api.kernel.Fingerprint;
import io.tillbook.api.kernel.Occurrence;
import io.tillbook.command.kernel.Reach;
import io.tillbook.command.kernel.Submission;

/** Says for itself how far it may reach. */
public final class DemoReachingEverything {
    Submission<?> submission(Command command, Occurrence occurrence, Fingerprint fingerprint) {
        return new Submission<>(command, occurrence, fingerprint, Reach.EVERYWHERE);
    }
}
