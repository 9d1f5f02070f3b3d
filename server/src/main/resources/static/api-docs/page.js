import { me } from '/access/requests.js';

const known = await me();

window.SwaggerUIBundle({
  url: '../v3/api-docs',
  dom_id: '#swagger-ui',
  deepLinking: true,
  tryItOutEnabled: true,
  requestInterceptor: request => {
    if (known?.csrfToken) {
      request.headers['X-CSRF-Token'] = known.csrfToken;
    }
    return request;
  },
});
