package chatlab.analysis.tcp;

import com.fasterxml.jackson.annotation.JsonProperty;

/** One of the two sides of a connection. */
public enum Side {
    @JsonProperty("client")
    CLIENT,
    @JsonProperty("server")
    SERVER
}
