package org.whatmatters.gateway;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/// Starts the gateway. It keeps nothing and decides nothing about people: each service checks the token again.
@SpringBootApplication
@ConfigurationPropertiesScan
public class GatewayApplication {

    public static void main(String[] args) {
        // A service closes an idle connection after 20 s; the gateway lets go of it first, so that no request is
        // written into a connection that is just being closed.
        System.setProperty("jdk.httpclient.keepalive.timeout", "10");
        SpringApplication.run(GatewayApplication.class, args);
    }
}
