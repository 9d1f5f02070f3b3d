package io.tillbook.architecture.tidy;

import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Words that only this house used, and the term that the field has for each. */
final class BannedWords {
    private static final String SERVER = "server/src/main/java/io/tillbook/server/A.java";

    private static final List<Word> CLASSES = List.of(
            new Word("[A-Z]\\w*Door", "CommandDoor", "endpoint (HTTP), client, or façade"),
            new Word("CommandDesk", "CommandDesk", "CommandService"),
            new Word("Reception", "Reception", "CommandGate"),
            new Word("Lanes?", "Lanes", "PartitionedSender, partition"),
            new Word("Parcels?", "Parcel", "PendingCommand"),
            new Word("Verdicts?", "Verdict", "CommandResult"),
            new Word("StrangeAnswer", "StrangeAnswer", "UnexpectedResponse"),
            new Word("ServerGone", "ServerGone", "ServerUnreachable"),
            new Word("Tally|Tallies", "Tally", "ImportCounts"),
            new Word("Meter", "Meter", "ReadProgress"),
            new Word("Stage", "Stage", "ImportStage"),
            new Word("Follower", "Follower", "CatchUpSubscription"),
            new Word("Rounds", "Rounds", "PollingLoop"),
            new Word("Deliverer", "Deliverer", "DeliveryWorker"),
            new Word("Occasion", "Occasion", "Trigger"),
            new Word("Patience", "Patience", "RetryPolicy"),
            new Word("Question\\w*", "QuestionFilter", "Query…"),
            new Word("Places?", "Places", "Permits; JsonPath"),
            new Word("Faces?", "Faces", "Fonts"),
            new Word("Departures?", "Departures", "nothing: a refusal is answered at once"),
            new Word("Absorbed", "Absorbed", "StoredView"),
            new Word("Sitting", "Sitting", "CommandBatch"),
            new Word("Convoy|FoldingTurns", "Convoy", "nothing: one loop folds all groups"),
            new Word("HeldDocuments", "HeldDocuments", "DocumentCache"),
            new Word("KnownDocuments", "KnownDocuments", "PreparsedDocuments"),
            new Word("UnitsSetAside", "UnitsSetAside", "nothing: commands go straight to the runner"),
            new Word("MergingPace|PacedMerging", "MergingPace", "a rate limiter for compaction"),
            new Word("Turnover", "Turnover", "LastMovements; in retail turnover is revenue"),
            new Word("Lot\\w*", "LotView", "Batch…"),
            new Word("FiltersElsewhere", "FiltersElsewhere", "nothing: filters are registered for all addresses"));
    private static final List<Word> PUBLISHED = List.of(
            new Word("tillbook[._]questions", "tillbook.questions.in-work", "tillbook.queries"));

    private BannedWords() {}

    /** Where the words are banned. */
    private static boolean isSource(SourceFile file) {
        return file.isMain() && !file.path().startsWith("benchmarks/");
    }

    /** Where names of settings and metrics stand. */
    private static boolean hasNames(SourceFile file) {
        return file.isMain() || file.path().startsWith("docs/") || file.path().contains("/src/main/resources/");
    }

    /** A banned word, a name that has it, and what to say instead. */
    private record Word(String pattern, String example, String instead) {
        String says() {
            return "nothing is called " + example + " any more; say " + instead;
        }
    }

    static List<TidyRule> all() {
        return Stream.concat(CLASSES.stream().map(BannedWords::inSources), PUBLISHED.stream().map(BannedWords::inNames))
                .toList();
    }

    private static TidyRule inSources(Word word) {
        return TidyRule.ban(word.says(), BannedWords::isSource, "\\b(" + word.pattern() + ")\\b", SERVER,
                "private final " + word.example() + " named;");
    }

    private static TidyRule inNames(Word word) {
        Predicate<String> found = Pattern.compile("\\b(" + word.pattern() + ")\\b").asPredicate();
        return TidyRule.ofEach(word.says(), BannedWords::hasNames, file -> file.places(found),
                new SourceFile("docs/reference/settings.md", "| `" + word.example() + "` |"));
    }
}
