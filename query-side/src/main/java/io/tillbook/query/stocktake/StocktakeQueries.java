package io.tillbook.query.stocktake;

import io.tillbook.api.kernel.InvalidField;
import io.tillbook.api.kernel.LocationId;
import io.tillbook.api.kernel.Sku;
import io.tillbook.api.kernel.StocktakeId;
import io.tillbook.api.stocktake.StocktakeScope;
import io.tillbook.query.graphql.BadArgument;
import io.tillbook.query.graphql.Connection;
import io.tillbook.query.graphql.LookThrough;
import io.tillbook.query.graphql.PageRequest;
import io.tillbook.query.sight.Sight;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/** Answers questions about stocktakes. */
@Controller
final class StocktakeQueries {

    private final StocktakeViews views;
    private final StocktakeReader reader;
    private final SheetLines sheets;

    StocktakeQueries(StocktakeViews views, StocktakeReader reader, SheetLines sheets) {
        this.views = views;
        this.reader = reader;
        this.sheets = sheets;
    }

    /** What is to be counted, as a question names it. */
    record ScopeInput(@Nullable Boolean all, @Nullable String category, @Nullable List<String> skus,
            @Nullable String zone) {
        StocktakeScope toScope() {
            try {
                return new StocktakeScope(all, category,
                        skus == null ? null
                                : skus.stream().map(sku -> BadArgument.parse("scope", sku, Sku::new)).toList(),
                        zone);
            } catch (InvalidField malformed) {
                throw new BadArgument("scope", malformed.reason());
            }
        }
    }

    @QueryMapping
    @Nullable
    Stocktake stocktake(@Argument String id, @Argument @Nullable OffsetDateTime asOf) {
        return reader.get(BadArgument.parse("id", id, StocktakeId::new), asOf);
    }

    @QueryMapping
    Connection<Stocktake> stocktakes(@Argument @Nullable String location, @Argument @Nullable StocktakeState state,
            @Argument @Nullable Integer first, @Argument @Nullable String after) {
        LocationId at = BadArgument.parseIfGiven("location", location, LocationId::new);
        PageRequest page = PageRequest.of(first, after);
        return Connection.of(page, views.stocktakes(at, state, page.afterNumber(), page.limit()),
                found -> Long.toString(found.view().order()), found -> Stocktake.of(found.view()));
    }

    @QueryMapping
    Connection<SheetLine> countSheet(@Argument @Nullable String stocktakeId, @Argument @Nullable String location,
            @Argument @Nullable ScopeInput scope, @Argument @Nullable Integer first,
            @Argument @Nullable String after) {
        PageRequest page = PageRequest.of(first, after);
        if (stocktakeId != null) {
            return sheetOf(stocktakeId, location, scope, page);
        }
        if (location == null) {
            throw new BadArgument("stocktakeId", "or location is required");
        }
        LocationId at = BadArgument.parse("location", location, LocationId::new);
        if (!Sight.current().sees(at)) {
            return Connection.of(page, List.of(), SheetLine::key, Function.identity());
        }
        StocktakeScope wanted = scope == null ? StocktakeScope.everything() : scope.toScope();
        return LookThrough.page(page, from -> sheets.after(at, wanted, from), SheetLine::key, Function.identity());
    }

    private Connection<SheetLine> sheetOf(String stocktakeId, @Nullable String location, @Nullable ScopeInput scope,
            PageRequest page) {
        if (location != null || scope != null) {
            throw new BadArgument("stocktakeId", "must not be given together with location or scope");
        }
        Stocktake stocktake = reader.get(BadArgument.parse("stocktakeId", stocktakeId, StocktakeId::new), null);
        if (stocktake == null) {
            throw new BadArgument("stocktakeId", "is no stocktake");
        }
        return LookThrough.page(page, from -> sheets.after(stocktake.location(), stocktake.scope(), from),
                SheetLine::key, line -> stocktake.blind() ? line.blind() : line);
    }

    @SchemaMapping(typeName = "Stocktake")
    Connection<StocktakeLine> lines(Stocktake stocktake, @Argument @Nullable Integer first,
            @Argument @Nullable String after) {
        PageRequest page = PageRequest.of(first, after);
        return Connection.of(page, reader.lines(stocktake, page.after(), page.limit()), StocktakeReader::goods,
                line -> line);
    }

    @SchemaMapping(typeName = "Stocktake")
    Connection<SheetLine> uncounted(Stocktake stocktake, @Argument @Nullable Integer first,
            @Argument @Nullable String after) {
        PageRequest page = PageRequest.of(first, after);
        return LookThrough.page(page, from -> sheets.uncounted(stocktake, from), SheetLine::key,
                line -> stocktake.blind() && stocktake.state() == StocktakeState.OPEN ? line.blind() : line);
    }

    @SchemaMapping(typeName = "Stocktake")
    List<SummaryRow> summary(Stocktake stocktake) {
        return SummaryRow.of(reader.allLines(stocktake));
    }
}
