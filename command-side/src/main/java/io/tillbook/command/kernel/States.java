package io.tillbook.command.kernel;

/** The folded states that a decision may read. */
@FunctionalInterface
public interface States {
    /** The state of a stream; its type's initial state where the stream has no events. */
    <S> S of(StreamRef<S> stream);
}
