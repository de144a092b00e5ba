package org.whatmatters.gateway;

import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/// What every API answer carries, and what none does, whatever the service said.
final class ApiAnswers {

    private ApiAnswers() {}

    static ServerResponse hardened(ServerRequest request, ServerResponse response) {
        var headers = response.headers();
        headers.set("X-Content-Type-Options", "nosniff");
        // The public directory decides itself how long its listings may be kept.
        if (!request.path().startsWith("/open-referral-uk/")) {
            headers.setCacheControl("no-store");
        }
        headers.remove("Set-Cookie");
        headers.remove("Server");
        headers.remove(RequestId.HEADER);
        return response;
    }
}
