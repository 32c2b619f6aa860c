package chatlab.analysis.tcp;

import com.fasterxml.jackson.annotation.JsonProperty;

/** How a connection ended, as far as the capture goes. */
public enum End {
    /** Closed by at least one side. */
    @JsonProperty("fin")
    FIN,
    /** Reset: refused or broken off. */
    @JsonProperty("rst")
    RST,
    /** Still open when the capture ended. */
    @JsonProperty("open")
    OPEN
}
