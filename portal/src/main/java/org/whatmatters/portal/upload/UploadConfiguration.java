package org.whatmatters.portal.upload;

import org.apache.coyote.http11.AbstractHttp11Protocol;
import org.springframework.boot.tomcat.TomcatProtocolHandlerCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class UploadConfiguration {

    /// The gateway waits with a file until it is asked for it (`Expect: 100-continue`). Usually Tomcat asks at once,
    /// before anybody has looked who sends it.
    @Bean
    TomcatProtocolHandlerCustomizer<AbstractHttp11Protocol<?>> asksForABodyWhenItIsRead() {
        return protocol -> protocol.setContinueResponseTiming("onRead");
    }
}
