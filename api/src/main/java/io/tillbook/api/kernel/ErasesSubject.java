package io.tillbook.api.kernel;

/** A command after which the key of a person's data is destroyed. */
public interface ErasesSubject extends Command {
    /** Whose. */
    Subject subject();
}
