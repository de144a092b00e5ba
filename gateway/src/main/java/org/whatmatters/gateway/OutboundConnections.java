package org.whatmatters.gateway;

import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.time.Duration;
import java.util.concurrent.Executors;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.client.ClientHttpRequestFactory;
import org.springframework.http.client.JdkClientHttpRequestFactory;

/// How the gateway speaks to what stands behind it.
@Configuration(proxyBeanMethods = false)
class OutboundConnections {

    /// A little over the longest time limit of a guard, so that the guard always ends the waiting.
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(130);

    @Bean
    ClientHttpRequestFactory outbound() {
        var threads = Executors.newVirtualThreadPerTaskExecutor();
        var client = HttpClient.newBuilder()
                // Plain text HTTP/2 would be asked for with upgrade headers on every call.
                .version(HttpClient.Version.HTTP_1_1)
                // A redirect is the caller's to follow: it carries the portal's and Keycloak's cookies.
                .followRedirects(HttpClient.Redirect.NEVER)
                .connectTimeout(Duration.ofSeconds(1))
                .executor(threads)
                .build();
        var factory = new JdkClientHttpRequestFactory(
                new AsksBeforeItSends(client, OutboundConnections::bringsAFile), threads);
        factory.setReadTimeout(LONGEST_WAIT);
        return factory;
    }

    /// With a form, from whoever has a cookie: the portal alone knows whose it is.
    private static boolean bringsAFile(HttpRequest request) {
        return request.method().equals("POST") && request.uri().getPath().equals(EdgeSecurity.FILE_FORM_PATH);
    }
}
