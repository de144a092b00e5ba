package org.whatmatters.benchmarks.speed;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.whatmatters.benchmarks.speed.Order.Model;
import org.whatmatters.local.platform.Part;

/// A page of constant text, with and without the gateway before it: what no request can be quicker than.
final class BareEndpoint {

    private static final String PAGE = "/open-referral-uk/v3/";
    private static final int CONNECTIONS = 16;
    private static final Duration DURATION = Duration.ofSeconds(15);

    private final Ground ground;

    BareEndpoint(Ground ground) {
        this.ground = ground;
    }

    Row withoutGateway() {
        return Row.of("bare page, without the gateway", send(ground.platform().internal(Part.DIRECTORY)), null);
    }

    Row throughGateway() {
        return Row.of("bare page, through the gateway", send(ground.platform().address()), null);
    }

    private Outcome send(URI address) {
        return LoadTool.send(new Order(
                address,
                "GET",
                ground.requests("bare", List.of(Ground.Call.get(PAGE))),
                200,
                "",
                SubmitReferral.WARMING,
                Model.CLOSED,
                CONNECTIONS,
                DURATION,
                ground.folder().resolve("bare-" + System.nanoTime())));
    }
}
