package io.tillbook.server.transfer.imports;

import io.tillbook.api.coupons.CampaignId;
import io.tillbook.server.transfer.NotPermitted;
import io.tillbook.server.transfer.RemoteServer;
import io.tillbook.server.transfer.RetryPolicy;
import io.tillbook.server.transfer.ServerUnreachable;
import io.tillbook.server.transfer.Unavailable;
import io.tillbook.server.transfer.UnexpectedResponse;
import io.tillbook.server.transfer.imports.csv.CouponCodes;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;

/** The codes of coupons as a server writes them out, a campaign at a time. */
final class ServerCouponCodes implements CouponCodes {
    private static final int OK = 200;
    private static final Duration ANSWER_TIMEOUT = Duration.ofSeconds(60);

    private final HttpClient http;
    private final Supplier<RemoteServer> server;
    private final RetryPolicy retries;

    /** @param server is asked for when the first codes are */
    ServerCouponCodes(HttpClient http, Supplier<RemoteServer> server, RetryPolicy retries) {
        this.http = http;
        this.server = server;
        this.retries = retries;
    }

    @Override
    public List<String> of(CampaignId campaign) {
        HttpRequest request = server.get()
                .request("/v1/coupon-campaigns/" + campaign.value() + "/codes.csv")
                .timeout(ANSWER_TIMEOUT)
                .GET()
                .build();
        try {
            return answer(request).lines().skip(1).map(row -> row.substring(row.indexOf(',') + 1)).toList();
        } catch (IOException away) {
            throw new ServerUnreachable(away);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("the import was stopped", stopped);
        }
    }

    private String answer(HttpRequest request) throws IOException, InterruptedException {
        for (int failures = 1;; failures++) {
            try {
                return read(http.send(request, BodyHandlers.ofString()));
            } catch (IOException away) {
                if (failures >= retries.attempts()) {
                    throw away;
                }
                Thread.sleep(retries.wait(failures));
            }
        }
    }

    private static String read(HttpResponse<String> response) throws Unavailable {
        int status = response.statusCode();
        if (status == OK) {
            return response.body();
        }
        NotPermitted.check(status, response.body());
        String answered = response.uri() + " answered " + status;
        if (Unavailable.isSaidBy(status)) {
            throw new Unavailable(answered);
        }
        throw new UnexpectedResponse(answered);
    }
}
