/// Who is signed in: the way to Keycloak and back, and the token that each call to a service carries.
@NullMarked
package org.whatmatters.portal.signin;

import org.jspecify.annotations.NullMarked;
