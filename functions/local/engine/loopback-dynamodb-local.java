import org.eclipse.jetty.server.Connector;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import java.util.Arrays;
import software.amazon.dynamodb.services.local.main.ServerRunner;

/**
 * Starts DynamoDB Local as its own main class does, at the address that is its first option. It asks nobody who they are, and has neither option
 * nor property for the address that it listens on: that of its server is set before the server starts. Where a later version has no such field
 * or another kind of connector, this fails, and nothing listens.
 */
class LoopbackDynamodbLocal {
    public static void main(String[] options) throws Exception {
        var local = ServerRunner.createServerFromCommandLineArgs(Arrays.copyOfRange(options, 1, options.length));
        var field = local.getClass().getDeclaredField("server");
        field.setAccessible(true);
        for (Connector connector : ((Server) field.get(local)).getConnectors()) {
            ((ServerConnector) connector).setHost(options[0]);
        }
        local.start();
    }
}
