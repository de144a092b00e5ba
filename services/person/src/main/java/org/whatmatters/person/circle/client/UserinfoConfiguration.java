package org.whatmatters.person.circle.client;

import org.springframework.context.annotation.Configuration;
import org.springframework.web.service.registry.ImportHttpServices;

/// Address and time-outs: `spring.http.serviceclient.keycloak` in application.yaml.
@Configuration(proxyBeanMethods = false)
@ImportHttpServices(group = "keycloak", types = Userinfo.class)
class UserinfoConfiguration {}
